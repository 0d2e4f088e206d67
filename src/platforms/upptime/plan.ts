import { parseTime } from '../../core/time.ts';

/** What a maintenance's text says to Upptime. */
export interface Plan {
  readonly scheduledFor: number | null;
  readonly scheduledUntil: number | null;
  /** The sites that are going to be affected. */
  readonly slugs: readonly string[];
}

/**
 * The plan in a comment at the beginning of a text, as described at
 * https://upptime.js.org/docs/scheduled-maintenance: lines like `start: 2021-08-24T13:00:00.220Z`.
 */
export function planIn(text: string | null | undefined): Plan {
  const [, comment = ''] = /<!--([\s\S]*?)-->/.exec(text ?? '') ?? [];
  const lines = [...comment.matchAll(/^[ \t]*(\w+)[ \t]*:[ \t]*(.+)$/gm)];
  const said = new Map(lines.map(([, key = '', value = '']) => [key, value.trim()]));
  const affected = [said.get('expectedDown'), said.get('expectedDegraded')];
  return {
    scheduledFor: parseTime(said.get('start')),
    scheduledUntil: parseTime(said.get('end')),
    slugs: affected.flatMap((list) => list?.split(',').map((slug) => slug.trim()) ?? []),
  };
}
