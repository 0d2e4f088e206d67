import type { Event } from '../../src/core/event.ts';
import type { Form } from './echo.ts';

/** How a kind of sink is tried: a service of its own on this machine, made for one test. */
export interface KindBench {
  /** The row's options, with an address of the service in them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What must never be shown to anybody: addresses, tokens, passwords. */
  readonly secrets: readonly string[];
  /** The texts that have arrived so far, whole as sent. */
  received(): readonly string[];
  /** How the next request fares, whatever it is. */
  answerNext(how: Answering): void;
  /** Lets it refuse the next for good and repeat all that it was sent, in so many ways in turn. */
  echoNext(form: Form): number;
  /** Whether it is no service, and none of this happens to it. */
  readonly local?: boolean;
  stop(): Promise<void>;
}

/** `refused`: for good; `busy`: come back in 7 s where the service can say so; `hang`: no answer. */
export type Answering = 'refused' | 'busy' | 'hang';

/** What `test/sinks/<id>/bench.ts` exports as `bench`. */
export type MakeBench = () => Promise<KindBench>;

export type { Event };
