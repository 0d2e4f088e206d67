import type { Impact, Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';

type Text = string | null | undefined;

/**
 * 0 operating normally, 1 impacted, 2 degraded, 3 disrupted: an entry of code 1 is titled "Service
 * impact" in the feed (status.aws.amazon.com/rss/all.rss, 2026-03-02), and events rise from 1 to 3.
 * Three degrees of trouble, for which there are three impacts.
 */
const BY_CODE: ReadonlyMap<string, Impact> = new Map([
  ['0', 'none'],
  ['1', 'minor'],
  ['2', 'major'],
  ['3', 'critical'],
]);
const RESOLVED = /^\s*\[resolved\]\s*/i;

/** The worst that some codes say; `unknown` when none of them is known. */
export function impactOf(codes: readonly Text[]): Impact {
  return worstOf(codes.map((code) => BY_CODE.get(code ?? '') ?? 'unknown'));
}

/**
 * The status that a code and a summary tell. The code says how bad it is, not how far the work has
 * come, which is only in the prose: what is not over is `investigating`.
 */
export function statusOf(code: Text, summary: Text): Status {
  return code === '0' || RESOLVED.test(summary ?? '') ? 'resolved' : OPEN.incident;
}

/** `[RESOLVED] Increased Error Rates` → `Increased Error Rates`. */
export function bareSummary(summary: Text): string {
  return (summary ?? '').replace(RESOLVED, '').trim();
}
