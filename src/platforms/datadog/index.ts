import { fileOf } from '../fileOf.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { components } from './components.ts';
import { isConfig } from './config.ts';
import { FILE, incidents } from './incidents.ts';

/**
 * Datadog Status Pages, whose pages are drawn from one public file (seen on status.openrouter.ai,
 * 2026-09-12). Its words are those of the API behind it:
 * https://docs.datadoghq.com/api/latest/status-pages/
 */
export const datadog: Platform = {
  id: 'datadog',
  title: 'Datadog Status Pages',
  verified: 'real',
  owns: ({ host }) =>
    /\.statuspage\.(?:[a-z]+\d+\.)?(?:datadoghq\.(?:com|eu)|ddog-gov\.com)$/.test(host),
  probes: (page) => [fileOf(page, FILE)],
  recognises: (answer) => isConfig(peekJson(answer)),
  parts: (page, wants) => [
    part('incidents', page),
    ...(wants.components ? [part('components', page)] : []),
  ],
};

function part(id: 'incidents' | 'components', page: Page): Part {
  const sources = [id === 'incidents' ? incidents(page) : components(page)];
  return { id, required: id === 'incidents', cadence: 'always', sources };
}
