const BASE36 = 'abcdefghijklmnopqrstuvwxyz0123456789';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A source of ids and dice that gives the same row for the same seed. */
export interface Ids {
  /** From 0 up to, not including, 1. */
  random(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** Twelve characters a–z and 0–9, as Statuspage has them. */
  short(): string;
  /** A ULID of the given time, as incident.io has them. */
  ulid(at: number): string;
}

/** A generator of ids seeded by a text. */
export function seededIds(seed: string): Ids {
  const random = mulberry32(fold(seed));
  const between = (least: number, most: number) =>
    least + Math.floor(random() * (most - least + 1));
  const draw = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(between(0, alphabet.length - 1))).join('');

  return {
    random,
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    short: () => draw(BASE36, 12),
    ulid: (at) => timePart(at) + draw(CROCKFORD, 16),
  };
}

function timePart(at: number): string {
  let rest = Math.floor(at);
  let text = '';
  for (let place = 0; place < 10; place++) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** FNV-1a: a text as 32 bits. */
function fold(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
