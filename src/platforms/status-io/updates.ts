import type { Status, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import type { PackedUpdate } from '../packedUpdates.ts';
import { OPEN } from '../words.ts';
import type { RawMessage } from './schema.ts';
import { stateOf, wordStatusOf } from './words.ts';

type Type = 'incident' | 'maintenance';

interface Piece {
  readonly at: number | null;
  readonly status: Status | undefined;
  readonly text: string;
}

/** The messages of an incident, oldest first. */
export function updatesOfMessages(
  id: string,
  type: Type,
  messages: readonly RawMessage[],
): readonly Update[] {
  const pieces = messages.map(({ datetime, state, details }) => ({
    at: parseTime(datetime),
    status: stateOf(type, state),
    text: details ?? '',
  }));
  return updatesOf(id, type, pieces);
}

/** The same ones as the feed has them. */
export function updatesOfFeed(
  id: string,
  type: Type,
  packed: readonly PackedUpdate[],
): readonly Update[] {
  const pieces = packed.map(({ at, word, html }) => ({
    at,
    status: wordStatusOf(type, word),
    text: html,
  }));
  return updatesOf(id, type, pieces);
}

/** Messages have no id. The feed knows only their minutes, so those are what they are told apart by. */
function updatesOf(id: string, type: Type, pieces: readonly Piece[]): readonly Update[] {
  const nextId = updateIds(id);
  const timed = pieces.flatMap(({ at, ...rest }) => (at === null ? [] : [{ ...rest, at }]));
  timed.sort((a, b) => a.at - b.at);
  let before: Status = OPEN[type];
  return timed.map(({ at, status, text }) => {
    before = status ?? before;
    return updateOf(nextId(at - (at % 60_000)), before, plainText(text), at);
  });
}
