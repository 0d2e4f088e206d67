import type { Component } from '../../core/incident.ts';
import { entryOf } from '../entry.ts';
import type { Source } from '../platform.ts';
import { isMaintenance, isOver, toIncident, type Told } from './incident.ts';
import { namesOf } from './services.ts';
import { historyIn, summaryIn, type RawIncident, type RawSummary } from './summary.ts';

/** How many of its newest incidents a page is asked for. */
const NEWEST = 50;

/** What is open, under way and planned; when any of that has changed, what is over as well. */
export function summarySource(api: string): Source {
  const history = `${api}/incidents?limit=${NEWEST}`;
  return {
    id: 'summary',
    url: `${api}/summary`,
    accept: 'application/json',
    details: (answer) => {
      summaryIn(answer);
      return [history];
    },
    read: (answer, { details }) => {
      const summary = summaryIn(answer);
      const names = namesOf(summary.services);
      const entries = toldBy(summary, historyIn(details?.get(history))).map((told) => {
        const components = componentsOf(told.raw, names);
        const picked = { ...told.raw, kind: told.type, status: told.status, components };
        return entryOf(picked, answer, (id) => toIncident(told, { id, components }));
      });
      return { entries, lists: 'ongoing', pageName: summary.status_page.name?.trim() };
    },
  };
}

/** What is open the summary says; the history, which is asked for later, may know of more. */
function toldBy(summary: RawSummary, history: readonly RawIncident[]): readonly Told[] {
  const { incidents, maintenances, upcoming_maintenances: upcoming } = summary;
  const now = [
    ...incidents.map((raw) => told(raw, 'incident', undefined)),
    ...(maintenances ?? []).map((raw) => told(raw, 'maintenance', 'in_progress')),
    ...(upcoming ?? []).map((raw) => told(raw, 'maintenance', 'scheduled')),
  ];
  const listed = new Set(now.map(({ raw }) => raw.id));
  const over = history.filter((raw) => isOver(raw) && !listed.has(raw.id));
  return [...now, ...over.map(ended)];
}

function told(raw: RawIncident, type: Told['type'], status: Told['status']): Told {
  return { raw, type, status };
}

function ended(raw: RawIncident): Told {
  return isMaintenance(raw)
    ? told(raw, 'maintenance', 'completed')
    : told(raw, 'incident', 'resolved');
}

/** null when none of the services is known, as private ones never are. */
function componentsOf(
  { service_ids: ids }: RawIncident,
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  if (!ids) return null;
  const known = ids.flatMap((id) => {
    const name = names.get(id ?? '');
    return id && name !== undefined ? [{ id, name }] : [];
  });
  return known.length === 0 && ids.length > 0 ? null : known;
}
