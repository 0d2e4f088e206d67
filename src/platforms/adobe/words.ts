import type { Impact, Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';

export type Type = 'incident' | 'maintenance';
type Word = string | null | undefined;

/** The words seen by github.com/inket/stts (AdobeStore.swift); `reopened` and others are open. */
const CLOSING: ReadonlySet<string> = new Set([
  'closed',
  'completed',
  'dismissed',
  'canceled',
  'cancelled',
]);
const CLOSED = { incident: 'resolved', maintenance: 'completed' } as const;

const IMPACTS: ReadonlyMap<string, Impact> = new Map<string, Impact>([
  ['trivial', 'minor'],
  ['minor', 'minor'],
  ['major', 'major'],
  ['critical', 'critical'],
  ['maintenance', 'maintenance'],
]);

/** The status that a word means; undefined for `updated`, which leaves it as it was. */
export function statusOf(type: Type, word: Word): Status | undefined {
  const plain = plainWord(word);
  if (CLOSING.has(plain)) return CLOSED[type];
  if (plain === 'updated') return undefined;
  return type === 'maintenance' && plain === 'started' ? 'in_progress' : OPEN[type];
}

/** How bad a severity is; `potential` says that nobody knows yet. */
export function impactOf(severity: Word): Impact {
  return IMPACTS.get(plainWord(severity)) ?? 'unknown';
}

function plainWord(word: Word): string {
  return word?.trim().toLowerCase() ?? '';
}
