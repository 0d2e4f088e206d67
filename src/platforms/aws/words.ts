import type { Impact, Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';

type Text = string | null | undefined;

/**
 * The codes of the dashboard's legend: 0 operating normally, 1 informational, 2 degradation,
 * 3 disruption. Three degrees of trouble, for which events have three impacts.
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
