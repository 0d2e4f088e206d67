import type { Fault } from '../core/fault.ts';
import type { Turn } from '../core/health.ts';

/** Something that the people who run the program may want to know; never an incident. */
export type Report =
  | {
      readonly kind: 'health';
      readonly provider: string;
      readonly part: string;
      readonly turn: NonNullable<Turn>;
      readonly fault: Fault | null;
      /** Milliseconds until it is asked again; Infinity when that is never. */
      readonly nextMs: number;
      /** Whether the page as a whole counts as unread. */
      readonly required: boolean;
    }
  | {
      readonly kind: 'platform';
      readonly provider: string;
      readonly platform: string;
      /** The platform that served the page before; null when it was just detected. */
      readonly former: string | null;
    }
  | {
      readonly kind: 'source';
      readonly provider: string;
      readonly part: string;
      readonly source: string;
      readonly best: boolean;
    }
  | { readonly kind: 'unreadable'; readonly provider: string; readonly fault: Fault }
  | { readonly kind: 'swept'; readonly provider: string; readonly nextMs: number }
  | {
      readonly kind: 'crash';
      readonly provider: string;
      readonly error: unknown;
      /** Whether the page is watched anew. */
      readonly again: boolean;
    }
  | {
      readonly kind: 'state';
      /** Why what is remembered would not outlive the process; null when it does again. */
      readonly fault: Fault | null;
    }
  | {
      readonly kind: 'sink';
      readonly sink: string;
      readonly turn: NonNullable<Turn>;
      readonly fault: Fault | null;
    }
  | {
      /** A bug in the lane of a sink, which goes on after a while. */
      readonly kind: 'brokenLane';
      readonly sink: string;
      readonly error: unknown;
    }
  | {
      /** An event that the sink will not be told of; it is kept as a dead letter. */
      readonly kind: 'dead';
      readonly sink: string;
      /** The event's id. */
      readonly event: string;
      readonly fault: Fault;
      readonly attempts: number;
    }
  | {
      /** Events that were not delivered in time, and that the next run delivers. */
      readonly kind: 'waiting';
      readonly sink: string;
      readonly events: number;
    }
  | {
      /** A sink that is told nothing any more, and how many events, at most, it had not taken. */
      readonly kind: 'gone';
      readonly sink: string;
      readonly events: number;
    }
  | {
      readonly kind: 'lost';
      readonly sink: string;
      readonly events: number;
      /** Whether the time to deliver them was up, not the room to keep them. */
      readonly final: boolean;
    };

export type Say = (report: Report) => void;
