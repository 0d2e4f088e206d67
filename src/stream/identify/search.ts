import type { Answer } from '../../core/ask.ts';
import type { Fault } from '../../core/fault.ts';
import type { Page, Platform } from '../../platforms/platform.ts';
import type { ReadOptions } from '../readOptions.ts';

/** A platform that was recognised, where, and the answer that showed it. */
export interface Identity {
  readonly platform: Platform;
  readonly page: Page;
  readonly url: string;
  readonly answer: Answer;
}

/**
 * When those may have the page who would read nearly anything: as soon as nobody else knows it; only
 * if nobody else's address failed in passing; or not at all.
 */
export type Resort = 'gladly' | 'if all answered' | 'never';

/** A search for the platform of a page, and what it has come to. */
export interface Search {
  readonly page: Page;
  readonly platforms: readonly Platform[];
  readonly options: ReadOptions;
  readonly resort: Resort;
  /** What the probes that led nowhere came to. */
  readonly faults: Fault[];
  readonly strange: Map<string, Answer>;
  /** Bodies, by their digests, and who does not know them: many servers answer the same everywhere. */
  readonly refusals: Map<number, Set<Platform>>;
}
