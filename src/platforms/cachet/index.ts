import type { Answer } from '../../core/ask.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform, Source } from '../platform.ts';
import { baseOf, version1, version3, type Version } from './version.ts';
import { componentSource, nameSource } from './components.ts';
import { isListOf1 } from './listOf1.ts';
import { isListOf3 } from './version3.ts';
import { listSource } from './listSource.ts';

/**
 * Cachet, versions 1 and 2 (`/api/v1`, described at https://docs.cachethq.io/api) and 3 (`/api`,
 * described at https://docs.cachethq.io/v3.x/api-reference); what the descriptions leave out was
 * read in https://github.com/cachethq/cachet (2.4) and https://github.com/cachethq/core (3.x).
 */
export const cachet: Platform = {
  id: 'cachet',
  title: 'Cachet',
  verified: 'documented',
  note: 'says no impact; times of version 3 are read as UTC',
  probes: (page) => [
    `${baseOf(page)}/api/incidents?per_page=1`,
    `${baseOf(page)}/api/v1/incidents?per_page=1`,
  ],
  recognises,
  endpointIn: (answer, page) => {
    const path = isListOf3('incidents', peekJson(answer)) ? '/api' : '/api/v1';
    return page.endpoint ?? baseOf(page) + path;
  },
  parts: (page, wants) => [
    part(page, 'names', nameSource),
    part(page, 'incidents', (version) => listSource(version, 'incidents')),
    part(page, 'maintenances', (version) => listSource(version, 'schedules')),
    ...(wants.components ? [part(page, 'components', componentSource)] : []),
  ],
};

function recognises(answer: Answer): boolean {
  const body = peekJson(answer);
  return isListOf3('incidents', body) || isListOf1('incidents', body);
}

const CADENCES = {
  names: 'seldom',
  incidents: 'always',
  maintenances: 'often',
  components: 'always',
} as const satisfies Record<Part['id'], Part['cadence']>;

/** A page that was recognised by one version may be brought up to the other one any day. */
function part(page: Page, id: Part['id'], toSource: (version: Version) => Source): Part {
  const versions = [version3(page), version1(page)];
  const isOld = page.endpoint?.replace(/\/+$/, '').endsWith('/v1') === true;
  const sources = (isOld ? versions.toReversed() : versions).map(toSource);
  return { id, required: id === 'incidents', cadence: CADENCES[id], sources };
}
