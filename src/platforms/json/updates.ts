import { digest, digestText } from '../../core/digest.ts';
import type { Status, Update } from '../../core/incident.ts';
import { normalise } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { anyTime } from '../anyTime.ts';
import { updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { PickedUpdate } from './pick.ts';

/** What updates take over from their incident. */
export interface Ground {
  readonly id: string;
  /** What the incident itself says of its status; undefined when it says nothing. */
  readonly status: Status | undefined;
  readonly open: Status;
  /** For updates that bear no time. */
  readonly createdAt: number;
  /** The status that an update's word means. */
  statusOf(word: string): Status;
}

interface Timed {
  readonly update: PickedUpdate;
  readonly at: number | null;
}

/** When an update was made. */
export function timeOf(update: PickedUpdate): number | null {
  return anyTime(update.created_at) ?? anyTime(update.updated_at);
}

/** An incident's updates, oldest first; one without a status leaves the status as it was. */
export function updatesOf(picked: readonly PickedUpdate[], ground: Ground): readonly Update[] {
  const nextId = updateIds(ground.id);
  const timed = oldestFirst(picked.filter(saysAnything), ground.createdAt);
  const silent = timed.every(({ update }) => update.status === undefined);
  let status = ground.open;
  return timed.map(({ update, at }, index) => {
    const isNewest = index === timed.length - 1;
    if (update.status !== undefined) status = ground.statusOf(update.status);
    else if (silent && isNewest) status = ground.status ?? status;
    const message = plainMarkdown(update.message ?? '');
    const id = update.id ?? (at === null ? textId(ground.id, message) : nextId(at));
    const madeAt = at ?? ground.createdAt;
    return updateOf(id, status, message, madeAt, anyTime(update.updated_at) ?? madeAt);
  });
}

/** Which end of a list is the newest is told by its times. */
function oldestFirst(updates: readonly PickedUpdate[], fallback: number): readonly Timed[] {
  const timed = updates.map((update) => ({ update, at: timeOf(update) }));
  const when = ({ at }: Timed) => at ?? fallback;
  const [top, bottom] = [timed[0], timed.at(-1)];
  const turned = top !== undefined && bottom !== undefined && when(top) > when(bottom);
  return (turned ? timed.toReversed() : timed).toSorted((a, b) => when(a) - when(b));
}

/** Without a time, a text is told from others by its words: its place changes with the next one. */
function textId(incidentId: string, message: string): string {
  return `${incidentId}/${digestText(digest(normalise(message)))}`;
}

function saysAnything({ id, message, status }: PickedUpdate): boolean {
  return id !== undefined || message !== undefined || status !== undefined;
}
