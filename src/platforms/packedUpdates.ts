import { firstSince, lastUntil, momentOf, nearest } from '../core/feedTime.ts';
import type { Moment } from '../core/feedTime.ts';
import { plainText } from '../core/text.ts';

/** One update of several in a text. */
export interface PackedUpdate {
  /** As it stands there: `Aug 21, 00:37 UTC`. */
  readonly time: string;
  /** null when it says no year and nothing else does. */
  readonly at: number | null;
  /** The status as it stands there, '' when there is none. */
  readonly word: string;
  readonly html: string;
}

export interface Packed {
  /** What stands before the first of them. */
  readonly head: string;
  /** Oldest first, however the text has them. */
  readonly updates: readonly PackedUpdate[];
}

/**
 * The updates that a feed packs into one text, each with its time in front, as
 * `<p><small>time</small><br><strong>Status</strong> - text</p>` (Statuspage, OnlineOrNot,
 * LambStatus) or `<div><p><strong>time</strong></p><h3>Status</h3><p>text</p></div>` (status.x.ai,
 * 2026-09-03). Times without a year get it from `anchor`, a time of about the same days, and from
 * each other; which stands first is found out unless it is known. No updates when the text is not of
 * that kind.
 */
export function packedUpdates(html: string, anchor: number | null, order?: 'oldest first'): Packed {
  const heads = headsIn(html);
  const moments = heads.map(({ moment }) => moment);
  const times = timesOf(moments, anchor, order);
  const updates = heads.map(({ time, word, end }, index) => ({
    time,
    at: times.at[index] ?? null,
    word,
    html: html.slice(end, heads[index + 1]?.start),
  }));
  const oldestFirst = times.rising ? updates : updates.toReversed();
  return {
    head: html.slice(0, heads[0]?.start),
    updates: oldestFirst.sort((one, other) => (one.at ?? 0) - (other.at ?? 0)),
  };
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly time: string;
  readonly moment: Moment;
  readonly word: string;
}

const TIME = /<(small|strong|b|h[1-6])\b[^>]*>((?:[^<]|<\/?(?:var|span)\b[^>]*>){8,120}?)<\/\1>/gi;
const WORD =
  /^(?:\s*<\/?(?:p|div|br)\b[^>]*>)*\s*<(strong|b|h[1-6])\b[^>]*>([^<]{1,60})<\/\1>(?:\s*[-–—:]\s)?/i;
/** What a line of its own begins with; a date in the middle of a sentence is only a date. */
const LINE = /(?:^|<\/?(?:p|div|li|ul|br|hr|h[1-6])\b[^>]*>)\s*$/i;

function headsIn(html: string): readonly Head[] {
  const heads: Head[] = [];
  for (const found of html.matchAll(TIME)) {
    const time = timeIn(found[2] ?? '');
    const moment = momentOf(time);
    const lineBefore = html.slice(Math.max(0, found.index - 200), found.index);
    if (moment === null || !LINE.test(lineBefore)) continue;
    const after = found.index + found[0].length;
    const word = WORD.exec(html.slice(after, after + 400));
    const isWord = word !== null && momentOf(word[2] ?? '') === null;
    heads.push({
      start: found.index,
      end: after + (isWord ? word[0].length : 0),
      time,
      moment,
      word: isWord ? plainText(word[2] ?? '') : '',
    });
  }
  return heads;
}

/** Oracle writes nothing between the pieces: `Oct<var>04</var><var>09:12</var> UTC`. */
function timeIn(html: string): string {
  const text = plainText(html.replace(/<\/?(?:var|span)\b[^>]*>/gi, ' '));
  return text.replace(/\s+/g, ' ').replace(/ (?=,)/g, '');
}

/** How far out of their order updates may stand, so that none is put into another year for it. */
const SLACK_MS = 31 * 86_400_000;

interface Times {
  readonly at: readonly (number | null)[];
  /** Whether the oldest stands first. */
  readonly rising: boolean;
}

function timesOf(
  moments: readonly Moment[],
  anchor: number | null,
  order: 'oldest first' | undefined,
): Times {
  const roughly = moments.map((moment) => roughTime(moment, anchor));
  const rising = order === 'oldest first' || isRising(moments, roughly);
  let before: number | null = null;
  const at: (number | null)[] = [];
  for (const [index, moment] of moments.entries()) {
    const time: number | null =
      before === null ? (roughly[index] ?? null) : following(moment, before, rising);
    before = time ?? before;
    at.push(time);
  }
  return { at, rising };
}

function roughTime(moment: Moment, anchor: number | null): number | null {
  if (anchor !== null) return nearest(moment, anchor);
  return moment.year === null ? null : nearest(moment, Date.UTC(moment.year, 6));
}

/** Without years, March after January may as well be the March before. */
function isRising(moments: readonly Moment[], roughly: readonly (number | null)[]): boolean {
  const known = roughly.filter((time) => time !== null);
  const span = (known.at(-1) ?? 0) - (known[0] ?? 0);
  return span > 0 && (span <= SLACK_MS || moments.every(({ year }) => year !== null));
}

function following(moment: Moment, before: number, rising: boolean): number | null {
  return rising ? firstSince(moment, before - SLACK_MS) : lastUntil(moment, before + SLACK_MS);
}
