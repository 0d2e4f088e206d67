import type { Ask, Request } from '../core/ask.ts';
import type { Memory } from '../core/memory.ts';
import type { PageState } from './pageState.ts';
import type { Pace } from '../core/schedule.ts';
import type { Platform } from '../platforms/platform.ts';
import type { RetryOptions } from './retryWithBackoff.ts';
import type { Say } from './report.ts';
import type { Type } from '../core/incident.ts';
import type { Watched } from '../core/read.ts';

/** What an actor is told of its page, and what it needs of the world. */
export interface ActorOptions {
  /** The provider's name. */
  readonly name: string;
  /** For people; the page's own name when undefined. */
  readonly title: string | undefined;
  readonly url: string;
  /** Where its data is, when that was configured. */
  readonly endpoint?: string | undefined;
  /** The options of its platform, as configured. */
  readonly options?: unknown;
  /** The platform to begin with; looked for when undefined. */
  readonly platform: Platform | undefined;
  readonly platforms: readonly Platform[];
  readonly types: readonly Type[];
  readonly wants: Watched['wants'];
  readonly pace: Pace;
  readonly request: Pick<Request, 'headers' | 'timeoutMs'>;
  readonly retry: RetryOptions;
  readonly memory: Memory;
  /** What an earlier run left of the page; it begins anew without. */
  readonly restored?: PageState | null;
  /** Hears of the page's state when the actor begins, to save it whenever need be. */
  readonly began?: (state: PageState) => void;
  readonly ask: Ask;
  readonly say: Say;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The same, for waits: it never goes back. */
  readonly steady: () => number;
  readonly random: () => number;
  /** Which of how many providers it is, for spreading the polls. */
  readonly place: { readonly index: number; readonly count: number };
  /** Polls once and completes. */
  readonly once: boolean;
}
