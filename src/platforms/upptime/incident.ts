import type { Component, Impact, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN } from '../words.ts';
import type { RawComment, RawIssue } from './issue.ts';
import { planIn } from './plan.ts';

const CLOSED = { incident: 'resolved', maintenance: 'completed' } as const;
/** The signs that stand before the names of issues. */
const SIGNS = /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}]+\s+)+/u;

interface Known {
  readonly id: string;
  /** Oldest first. */
  readonly comments: readonly RawComment[];
  readonly names: ReadonlyMap<string, string>;
}

/** An issue; null when it bears no time at all. */
export function toIncident(raw: RawIssue, { id, comments, names }: Known): Incident | null {
  const createdAt = parseTime(raw.created_at) ?? parseTime(raw.updated_at);
  if (createdAt === null) return null;
  const type = raw.labels.includes('maintenance') ? 'maintenance' : 'incident';
  const isClosed = raw.state === 'closed';
  const status = isClosed ? CLOSED[type] : OPEN[type];
  const { scheduledFor, scheduledUntil, slugs } = planIn(type === 'maintenance' ? raw.body : null);
  return {
    ...UNTOLD,
    id,
    type,
    name: raw.title?.trim().replace(SIGNS, '') ?? '',
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(raw),
    components: componentsOf([...raw.labels, ...slugs], names),
    url: raw.html_url ?? null,
    createdAt,
    updatedAt: parseTime(raw.updated_at) ?? createdAt,
    resolvedAt: isClosed ? parseTime(raw.closed_at) : null,
    scheduledFor,
    scheduledUntil,
    updates: withEnd(updatesOf(raw, { id, comments, type, createdAt }), status),
  };
}

/** What Upptime itself calls its issues; those that people open it does not know. */
function impactOf({ title }: RawIssue): Impact {
  if (/degraded/i.test(title ?? '')) return 'minor';
  return /🛑|\bis down$/iu.test(title?.trim() ?? '') ? 'major' : 'unknown';
}

/** Sites are named by labels; which of all the labels are sites only their names tell. */
function componentsOf(
  labels: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly Component[] | null {
  const components = [...new Set(labels)].flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return components.length === 0 ? null : components;
}

interface Issue {
  readonly id: string;
  readonly comments: readonly RawComment[];
  readonly type: 'incident' | 'maintenance';
  readonly createdAt: number;
}

/** Its text, and then what was commented on it. */
function updatesOf(raw: RawIssue, { id, comments, type, createdAt }: Issue): readonly Update[] {
  const text = plainMarkdown(raw.body ?? '');
  const first = updateOf(updateIds(id)(createdAt), OPEN[type], text, createdAt);
  const later = comments.flatMap((comment) => {
    const at = parseTime(comment.created_at);
    if (at === null || !comment.id) return [];
    const [text, editedAt] = [plainMarkdown(comment.body ?? ''), parseTime(comment.updated_at)];
    return updateOf(comment.id, statusIn(text, type), text, at, editedAt ?? at);
  });
  return [first, ...later];
}

/** Upptime says itself that a site is up again, before it closes the issue. */
function statusIn(text: string, type: 'incident' | 'maintenance'): Status {
  return text.startsWith('Resolved:') ? CLOSED[type] : OPEN[type];
}
