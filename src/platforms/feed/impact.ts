import type { Impact } from '../../core/incident.ts';

/** `Severity: outage` among what stands above the updates (status.x.ai, 2026-09-03). */
const SEVERITY = /^(?:severity|impact)\s*:\s*([^\n]{2,40})/im;

const WORDS: readonly (readonly [RegExp, Impact])[] = [
  [/^(?:critical|major[ _]?outage|full[ _]?outage|down)$/i, 'critical'],
  [/^(?:major|outage|partial[ _]?outage|high)$/i, 'major'],
  [/^(?:minor|degraded(?:[ _]?performance)?|medium|low)$/i, 'minor'],
];

/** How bad a feed says that it is, by a category or a line of its own; mostly it does not say. */
export function impactIn(categories: readonly string[], head: string): Impact {
  const words = [SEVERITY.exec(head)?.[1] ?? '', ...categories].map((word) => word.trim());
  return WORDS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? 'unknown';
}
