import type { Impact, Status } from '../core/incident.ts';
import type { Ids } from './ids.ts';
import { type PageIncident, type PageUpdate, STATUS_OF_IMPACT } from './model.ts';
import { sentences, text, title } from './texts.ts';

const HOUR_MS = 3_600_000;
const STATUSES: readonly Status[] = ['investigating', 'identified', 'monitoring'];

/** How much closed history is wanted. */
export interface HistoryOptions {
  readonly incidents: number;
  /** Updates of each incident, least and most. */
  readonly updates?: readonly [number, number];
  /** Letters of an update's text, about; as people write when there is none. */
  readonly letters?: number;
  /** Closed maintenances instead of incidents. */
  readonly maintenances?: boolean;
}

/** What history is written with. */
export interface HistoryContext {
  readonly ids: Ids;
  newId(at: number): string;
  /** Ids of the page's components. */
  readonly components: readonly string[];
  /** All history is older than this. */
  readonly before: number;
}

/** Closed incidents, oldest first, the same for the same dice. */
export function history(options: HistoryOptions, context: HistoryContext): PageIncident[] {
  const { ids } = context;
  const rows: PageIncident[] = [];
  let end = context.before - 6 * HOUR_MS;
  for (let count = 0; count < options.incidents; count++) {
    const row = closed(options, context, end);
    rows.unshift(row);
    end = row.createdAt - ids.between(2 * HOUR_MS, 40 * HOUR_MS);
  }
  return rows;
}

function closed(options: HistoryOptions, context: HistoryContext, end: number): PageIncident {
  const { ids } = context;
  const [least, most] = options.updates ?? [3, 10];
  const count = ids.between(least, most);
  const times = Array.from({ length: count }, () => end - ids.between(0, 5 * HOUR_MS)).sort(
    (a, b) => a - b,
  );
  const createdAt = times[0]!;
  const resolvedAt = times.at(-1)!;
  const maintenance = options.maintenances ?? false;
  const impact: Impact = maintenance
    ? 'maintenance'
    : ids.pick(['none', 'minor', 'minor', 'major']);
  const components = context.components.length > 0 ? [ids.pick(context.components)] : [];
  const affected = STATUS_OF_IMPACT[impact];
  const updates = times.map((at, index): PageUpdate => {
    const last = index === count - 1;
    const status = statusAt(index, count, maintenance);
    return {
      id: context.newId(at),
      key: undefined,
      status,
      body: options.letters === undefined ? text(ids, status) : sentences(ids, options.letters),
      createdAt: at,
      updatedAt: at,
      displayAt: at,
      effects: components.map((component) => ({
        component,
        from: index === 0 ? 'operational' : affected,
        to: last ? 'operational' : affected,
      })),
    };
  });
  return {
    id: context.newId(createdAt),
    key: undefined,
    kind: maintenance ? 'maintenance' : 'incident',
    name: title(ids, maintenance),
    status: maintenance ? 'completed' : 'resolved',
    impact,
    code: ids.short(),
    createdAt,
    updatedAt: resolvedAt + ids.between(4, 70),
    startedAt: createdAt,
    monitoringAt: updates.find(({ status }) => status === 'monitoring')?.createdAt ?? null,
    resolvedAt,
    scheduledFor: maintenance ? createdAt : null,
    scheduledUntil: maintenance ? resolvedAt : null,
    components,
    updates,
  };
}

function statusAt(index: number, count: number, maintenance: boolean): Status {
  if (maintenance)
    return index === count - 1 ? 'completed' : index === 0 ? 'scheduled' : 'in_progress';
  if (index === count - 1) return 'resolved';
  return STATUSES[Math.floor((index * STATUSES.length) / count)]!;
}
