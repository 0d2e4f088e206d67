import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import type { RawComment, RawIncident } from './schema.ts';

/** What an update takes over from its incident. */
interface Ground {
  readonly id: string;
  readonly closed: boolean;
  /** For a comment that bears no time. */
  readonly createdAt: number;
}

/** An incident's comments, oldest first, then the report about it; the page lists the newest first. */
export function updatesOf(raw: RawIncident, ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  let before: Status = 'investigating';
  const updates = oldestFirst(raw, ground.createdAt).map(({ comment, createdAt }): Update => {
    before = statusAfter(before, comment, ground.closed);
    return {
      id: comment.id || nextId(createdAt),
      status: before,
      message: plainText(comment.content ?? ''),
      createdAt,
      displayAt: createdAt,
      updatedAt: parseTime(comment.updatedAt) ?? createdAt,
    };
  });
  const report = reportOf(raw, ground);
  return report === null ? updates : [...updates, report];
}

/** What was said last. */
export function newestOf(raw: RawIncident): RawComment | undefined {
  return oldestFirst(raw, 0).at(-1)?.comment;
}

function oldestFirst(raw: RawIncident, otherwise: number) {
  const told = (raw.comments ?? []).filter(({ id, content }) => id || content);
  const timed = told.map((comment) => ({
    comment,
    createdAt: parseTime(comment.createdAt) ?? otherwise,
  }));
  return timed.toReversed().sort((a, b) => a.createdAt - b.createdAt);
}

/** Whether a report of what happened was published. */
export function hasReport({ report, isReportPublished }: RawIncident): boolean {
  return Boolean(report) && isReportPublished === true;
}

/** A plain update says nothing of the status; one after the end of an open incident reopened it. */
function statusAfter(before: Status, { type }: RawComment, closed: boolean): Status {
  if (type === 'investigation') return 'investigating';
  if (type === 'resolved') return 'resolved';
  return before === 'resolved' && !closed ? 'investigating' : before;
}

function reportOf(raw: RawIncident, { id, createdAt }: Ground): Update | null {
  if (!hasReport(raw)) return null;
  const at = parseTime(raw.reportPublishedTime) ?? parseTime(raw.updatedAt) ?? createdAt;
  return {
    id: `${id}/report`,
    status: 'postmortem',
    message: plainText(raw.report ?? ''),
    createdAt: at,
    displayAt: at,
    updatedAt: at,
  };
}
