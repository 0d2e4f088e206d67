import type { Digest, DigestGroup, DigestItem } from './digestOf.ts';

/** What a message can hold of a digest; sizes as `sizeOf` tells them. */
export interface Room<Line> {
  /** An incident as the service is told it. */
  readonly lineOf: (item: DigestItem) => Line;
  readonly sizeOf: (line: Line) => number;
  /** For the lines of one provider. */
  readonly each: number;
  /** For all lines. */
  readonly all: number;
  /** Most providers. */
  readonly groups: number;
}

/** The lines of one provider that fit. */
export interface Portion<Line> {
  readonly group: DigestGroup;
  readonly lines: readonly Line[];
  /** How many of its incidents do not fit. */
  readonly left: number;
}

export interface Portions<Line> {
  readonly shown: readonly Portion<Line>[];
  /** How many incidents of providers that are not shown at all. */
  readonly left: number;
}

/** As much of a digest as fits, in its order. */
export function portionsOf<Line>(digest: Digest, room: Room<Line>): Portions<Line> {
  const shown: Portion<Line>[] = [];
  let rest = room.all;
  for (const group of digest.groups.slice(0, room.groups)) {
    const lines = fitting(group.items.map(room.lineOf), Math.min(room.each, rest), room.sizeOf);
    if (lines.length === 0) break;
    rest -= sizeOfAll(lines, room.sizeOf);
    shown.push({ group, lines, left: group.items.length - lines.length });
  }
  const others = digest.groups.slice(shown.length);
  return { shown, left: others.reduce((count, { items }) => count + items.length, 0) };
}

/** `and 7 more`, in a list that may be empty. */
export function moreOf(left: number): readonly string[] {
  return left === 0 ? [] : [`and ${left} more`];
}

function fitting<Line>(lines: readonly Line[], most: number, sizeOf: (line: Line) => number) {
  let size = 0;
  const end = lines.findIndex((line) => {
    size += sizeOf(line);
    return size > most;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function sizeOfAll<Line>(lines: readonly Line[], sizeOf: (line: Line) => number): number {
  return lines.reduce((size, line) => size + sizeOf(line), 0);
}
