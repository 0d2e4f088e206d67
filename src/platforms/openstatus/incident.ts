import type { Component, Incident } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { closedAt } from '../closing.ts';
import { OPEN, statusOf } from '../words.ts';
import type { RawPlan, RawReport, RawWork } from './schema.ts';
import { updatesOf } from './updates.ts';

type Components = readonly Component[] | null;

/** A status report; null when it bears no time at all. */
export function reportOf(
  id: string,
  raw: RawReport,
  components: Components,
  site: string,
): Incident | null {
  const updates = updatesOf(
    id,
    raw.statusReportUpdates,
    (word) => statusOf('incident', word) ?? OPEN.incident,
  );
  const changedAt = parseTime(raw.updatedAt);
  const createdAt = updates[0]?.createdAt ?? changedAt;
  if (createdAt === null) return null;
  const status = statusOf('incident', raw.status) ?? OPEN.incident;
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: raw.title?.trim() ?? '',
    status,
    impact: 'unknown',
    components,
    url: `${site}/events/report/${raw.id}`,
    createdAt,
    updatedAt: changedAt ?? updates.at(-1)?.createdAt ?? createdAt,
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    updates,
  };
}

/** A maintenance: its state from the summary, its words from the feed, if that could be had. */
export function maintenanceOf(
  id: string,
  plan: RawPlan,
  work: RawWork | undefined,
  components: Components,
  site: string,
): Incident | null {
  const status = statusOf('maintenance', plan.status) ?? OPEN.maintenance;
  const scheduledFor = parseTime(plan.scheduled_for);
  const logged = updatesOf(id, work?.maintenanceUpdates, (_, at) =>
    scheduledFor !== null && at >= scheduledFor ? 'in_progress' : 'scheduled',
  );
  const changedAt = parseTime(work?.updatedAt);
  const createdAt = logged[0]?.createdAt ?? changedAt ?? scheduledFor;
  if (createdAt === null) return null;
  const text = plainMarkdown(work?.message ?? '');
  const only = text === '' ? [] : [updateOf(`${id}/message`, OPEN.maintenance, text, createdAt)];
  return {
    ...UNTOLD,
    id,
    type: 'maintenance',
    name: plan.name?.trim() ?? '',
    status,
    impact: 'maintenance',
    components,
    url: `${site}/events/maintenance/${plan.id}`,
    createdAt,
    updatedAt: logged.at(-1)?.updatedAt ?? changedAt ?? createdAt,
    scheduledFor,
    scheduledUntil: parseTime(plan.scheduled_until),
    updates: logged.length > 0 ? logged : only,
  };
}
