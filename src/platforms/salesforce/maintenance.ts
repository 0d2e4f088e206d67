import { isClosed } from '../../core/incident.ts';
import type { Incident, Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN, statusOf } from '../words.ts';
import { updatesOf } from './events.ts';
import type { RawMaintenance } from './schema.ts';
import { componentsOf, inWords, titleOf } from './title.ts';

const OVER: ReadonlySet<string> = new Set(['complete', 'closed', 'canceled', 'cancelled']);

/** A maintenance of Salesforce Trust; null when it bears no time at all. */
export function toMaintenance(raw: RawMaintenance, id: string, site: string): Incident | null {
  const scheduledFor = parseTime(raw.plannedStartTime);
  const createdAt = parseTime(raw.createdAt) ?? parseTime(raw.updatedAt) ?? scheduledFor;
  if (createdAt === null) return null;
  const events = updatesOf(raw.MaintenanceEvents ?? [], { id, type: 'maintenance', createdAt });
  const status = statusFrom(raw, events);
  const updates = withEnd([...planOf(raw, id, createdAt), ...events], status);
  const newestAt = updates.at(-1)?.createdAt ?? createdAt;
  const what = inWords(raw.message?.maintenanceType) || 'Maintenance';
  return {
    ...UNTOLD,
    id,
    type: 'maintenance',
    name: raw.name?.trim() || titleOf(what, raw.serviceKeys),
    status,
    impact: 'maintenance',
    components: componentsOf(raw.serviceKeys),
    url: `${site}/maintenances/${id}`,
    createdAt,
    updatedAt: Math.max(parseTime(raw.updatedAt) ?? newestAt, newestAt),
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    scheduledFor,
    scheduledUntil: parseTime(raw.plannedEndTime),
    updates,
  };
}

/** What is planned stands beside the events; its line breaks may come as a backslash and an n. */
function planOf(raw: RawMaintenance, id: string, createdAt: number): readonly Update[] {
  const text = plainText((raw.additionalInformation ?? '').replaceAll('\\n', '\n'));
  if (text === '') return [];
  return [updateOf(updateIds(id)(createdAt), 'scheduled', text, createdAt)];
}

/** `confirmed` is the word of a plan and stays, so that then the events go on to tell. */
function statusFrom({ status, message }: RawMaintenance, events: readonly Update[]): Status {
  const word = (status || message?.eventStatus || '').toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (OVER.has(word)) return 'completed';
  return statusOf('maintenance', word) ?? events.at(-1)?.status ?? OPEN.maintenance;
}
