import type { Status, Update } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { OPEN } from '../words.ts';
import type { RawIncident, RawStep } from './schema.ts';
import { statusOf } from './words.ts';
import type { Type } from './words.ts';

/** Notes that were brought from another page begin with their status (status.redis.io, 2026-03-23). */
const BROUGHT = /^\u27A1\uFE0F? \*\*([\w ]{1,40})\*\* \u2014 /;

interface Step {
  readonly raw: RawStep;
  readonly at: number;
  /** When it was written: told from others by this, since what happened may be dated anew. */
  readonly written: number;
}

/**
 * The notes of an incident's timeline, oldest first. A step without a note gives the next note its
 * status; that it is over is told even so.
 */
export function updatesOf({ timeline }: RawIncident, id: string, type: Type): readonly Update[] {
  const ids = idsOf(id, (timeline ?? []).flatMap(dated));
  let status: Status = OPEN[type];
  return [...ids].flatMap(([{ raw, at }, updateId]) => {
    const { note = '', word = raw.details?.milestoneUpdate?.currentMilestone } = noteIn(raw);
    const own = statusOf(type, word);
    status = own ?? status;
    const tells = note !== '' || (own !== undefined && isClosed(own));
    return tells ? [updateOf(updateId, status, plainMarkdown(note), at)] : [];
  });
}

/** Ids by the time of writing, in the order of what happened. */
function idsOf(id: string, steps: readonly Step[]): ReadonlyMap<Step, string> {
  const nextId = updateIds(id);
  const written = steps.toReversed().sort((one, other) => one.written - other.written);
  const ids = new Map(written.map((step) => [step, nextId(step.written)]));
  const happened = [...ids].sort(([one], [other]) => one.at - other.at);
  return new Map(happened);
}

function noteIn({ details }: RawStep): { note?: string; word?: string } {
  const note = details?.note?.trim();
  if (note === undefined) return {};
  const word = BROUGHT.exec(note)?.[1];
  return word === undefined ? { note } : { note: note.replace(BROUGHT, ''), word };
}

function dated(raw: RawStep): readonly Step[] {
  const written = parseTime(raw.time);
  const at = parseTime(raw.occurredAt) ?? written;
  return at === null ? [] : [{ raw, at, written: written ?? at }];
}
