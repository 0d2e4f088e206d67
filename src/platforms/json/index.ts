import type { Platform } from '../platform.ts';
import { mappingOf } from './mapping.ts';
import { JsonOptions } from './options.ts';
import { jsonSource } from './source.ts';

/**
 * Any other page that answers JSON: its row's `options` say where in the answer the incidents are
 * and what its words mean. The catalogue has those of vendors whose answers are documented.
 */
export const json: Platform = {
  id: 'json',
  title: 'Any JSON',
  verified: 'documented',
  note: 'never detected; its "options" say where in the answer the incidents are',
  options: JsonOptions,
  probes: () => [],
  recognises: () => false,
  parts: (page) => [
    {
      id: 'incidents',
      required: true,
      cadence: 'always',
      sources: [jsonSource(page, mappingOf(page.options))],
    },
  ],
};
