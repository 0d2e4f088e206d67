import { plainText } from '../../core/text.ts';
import { packedUpdates } from '../packedUpdates.ts';
import { parseFeedTime } from '../../core/feedTime.ts';
import type { Group, Member } from './groups.ts';
import { saidIn, withoutHead } from './saidIn.ts';
import { saidBy, statusWord } from './statusWord.ts';
import type { Said } from './statusWord.ts';

/** One update of an incident, as its feed tells it. */
export interface Piece {
  readonly id: string | undefined;
  readonly at: number | null;
  readonly said: Said;
  readonly message: string;
}

/** All that the items of one incident say. */
export interface Pieces {
  /** Oldest first. */
  readonly pieces: readonly Piece[];
  /** What stands above the updates of the newest item. */
  readonly head: string;
  /** What the newest item says of the incident as a whole. */
  readonly said: Said;
}

/** Takes the items of an incident apart: each is one update, or has several packed into its text. */
export function piecesOf({ members }: Group): Pieces {
  const parts = members.map(partsOf);
  return {
    pieces: joined(parts.map(({ pieces }) => pieces)),
    head: parts.at(-1)?.head ?? '',
    said: parts.at(-1)?.said,
  };
}

/** The updates of all items; each may repeat those of the items before it. */
function joined(lists: readonly (readonly Piece[])[]): readonly Piece[] {
  const told = new Set<string>();
  return lists.flatMap((pieces) => {
    const keys = pieces.map(({ id, at, message }) => JSON.stringify([id, at, message]));
    const fresh = pieces.filter((_, index) => !told.has(keys[index] ?? ''));
    for (const key of keys) told.add(key);
    return fresh;
  });
}

function partsOf({ item, id, at }: Member): Pieces {
  // What was published when is nearer to the updates than when one of them was edited.
  const anchor = parseFeedTime(item.published) ?? at;
  const { head: html, updates } = packedUpdates(item.content, anchor);
  const head = plainText(html);
  const said = saidIn(item, head);
  if (updates.length === 0) {
    return { pieces: [{ id, at, said, message: withoutHead(head) }], head: '', said };
  }
  const pieces = updates.map((update) => ({
    id: undefined,
    at: update.at ?? at,
    said: saidBy(update.word),
    message: plainText(update.html) || textOf(update.word),
  }));
  const last = pieces.at(-1);
  const isOpen = last?.said === undefined || last.said === 'open';
  if (last && isOpen && said) pieces.splice(-1, 1, { ...last, said });
  return { pieces, head, said };
}

/** Where nothing stands below what looks like a status, it is the text as well. */
function textOf(word: string): string {
  return statusWord(word) === undefined ? word : '';
}
