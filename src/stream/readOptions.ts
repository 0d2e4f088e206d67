import type { Ask, Request } from '../core/ask.ts';
import type { Pace } from '../core/schedule.ts';
import type { RetryOptions } from './retryWithBackoff.ts';

/** What reading a page needs. */
export interface ReadOptions {
  /** The provider's address as configured. */
  readonly url: string;
  /** Where its data is, when that was configured. */
  readonly endpoint?: string | undefined;
  /** The options of its platform, as configured. */
  readonly options?: unknown;
  readonly ask: Ask;
  readonly retry: RetryOptions;
  /** Epoch milliseconds of a clock that never goes back. */
  readonly steady: () => number;
  readonly pace: Pick<Pace, 'everyMs'>;
  /** What every request of this provider has in common. */
  readonly request: Pick<Request, 'headers' | 'timeoutMs'>;
}
