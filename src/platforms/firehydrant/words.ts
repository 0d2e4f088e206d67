import type { Impact, Status } from '../../core/incident.ts';

export type Type = 'incident' | 'maintenance';
type Word = string | null | undefined;

const MILESTONES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['mitigated', 'monitoring'],
  ['monitoring', 'monitoring'],
  ['resolved', 'resolved'],
]);

/** The owner names severities; these are those that a page begins with. */
const SEVERITIES: ReadonlyMap<string, Impact> = new Map<string, Impact>([
  ['SEV1', 'critical'],
  ['SEV2', 'major'],
  ['SEV3', 'minor'],
  ['SEV4', 'minor'],
  ['SEV5', 'minor'],
]);

const CONDITIONS: ReadonlyMap<string, Impact> = new Map<string, Impact>([
  ['OPERATIONAL', 'none'],
  ['DEGRADED', 'minor'],
  ['OFFLINE', 'major'],
]);

const MAINTENANCE: Readonly<Partial<Record<Status, Status>>> = {
  investigating: 'in_progress',
  identified: 'in_progress',
  monitoring: 'verifying',
  resolved: 'completed',
};

export function typeOf(severity: Word): Type {
  return severity?.toUpperCase() === 'MAINTENANCE' ? 'maintenance' : 'incident';
}

/** The status that reaching a milestone means; undefined for those that people do not care for. */
export function statusOf(type: Type, milestone: Word): Status | undefined {
  const status = MILESTONES.get(milestone?.trim().toLowerCase() ?? '');
  return status !== undefined && type === 'maintenance' ? MAINTENANCE[status] : status;
}

export function impactOfSeverity(severity: Word): Impact {
  return SEVERITIES.get(severity?.toUpperCase() ?? '') ?? 'unknown';
}

export function impactOfCondition(condition: Word): Impact {
  return CONDITIONS.get(condition ?? '') ?? 'unknown';
}
