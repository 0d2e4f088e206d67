import { digest, digestText } from '../../core/digest.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { badBody } from '../json.ts';
import type { Entry, Source } from '../platform.ts';
import type { ComponentStatus } from '../words.ts';
import { timeOf } from './timeOf.ts';
import type { Place } from './told.ts';
import type { Version } from './version.ts';
import type { Answer } from '../../core/ask.ts';

/** The names of a page's components; version 1 keeps those of their groups elsewhere. */
export function nameSource(version: Version): Source {
  const { groups } = version.urls;
  return {
    ...source(version),
    ...(groups !== '' && { details: () => [groups] }),
    read: (answer, { details }) => {
      const places = version.places(answer, details?.get(groups));
      const names = places.flatMap(({ id, name }) => (id && name ? [[id, name] as const] : []));
      return { entries: [], lists: 'recent', names: new Map(names) };
    },
  };
}

/** The components of a page; of those in a status that is "unknown" nothing is said. */
export function componentSource(version: Version): Source {
  return {
    ...source(version),
    read: (answer, { names }) => {
      const entries = version.places(answer, undefined).flatMap((place) => {
        const status = STATUSES[place.status ?? ''];
        const name = names.get(place.id ?? '') ?? place.name;
        return status ? [toEntry({ ...place, name }, status, answer, version.base)] : [];
      });
      return { entries, lists: 'recent' };
    },
  };
}

const STATUSES: Readonly<Record<string, ComponentStatus>> = {
  1: 'operational',
  2: 'degraded_performance',
  3: 'partial_outage',
  4: 'major_outage',
  6: 'under_maintenance',
};

function source({ id, urls, headers }: Version) {
  const accept = 'application/json';
  return { id, url: urls.components, accept, ...(headers && { headers }) };
}

function toEntry(place: Place, status: ComponentStatus, answer: Answer, url: string): Entry {
  const { name } = place;
  const mark = digest(JSON.stringify(place));
  // Incidents and components are numbered alike.
  const id = place.id ? `component-${place.id}` : `?${digestText(mark)}`;
  return {
    id,
    mark,
    incident: () => {
      if (!place.id || !name) throw badBody(answer, 'answered a component without an id or a name');
      const updatedAt = timeOf(place.updated) ?? timeOf(place.created) ?? EARLIEST_MS;
      const createdAt = timeOf(place.created) ?? updatedAt;
      return componentIncident({ id, name, status, url, createdAt, updatedAt });
    },
  };
}
