import type { Incident } from './incident.ts';
import type { Reading } from './reading.ts';

/** A provider as far as change detection and events know it. */
export interface Watched {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Whether the user wants to be told of this incident; `components` are all ever linked. */
  wants(incident: Incident, components: readonly string[]): boolean;
}

/** One successful read of one part of a page. */
export interface Read {
  readonly provider: Watched;
  readonly part: string;
  readonly source: string;
  /** Whether the source is the platform's best for the part. */
  readonly best: boolean;
  /** null when the answer was the same as the last one. */
  readonly reading: Reading | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether the page is served by another platform than at the last read. */
  readonly moved: boolean;
}

/** How the source of a read is remembered: by its id, or as '' when it is the platform's best. */
export function rememberedSource({ best, source }: Pick<Read, 'best' | 'source'>): string {
  return best ? '' : source;
}
