import type { ActorOptions } from './actorOptions.ts';
import type { Fault } from '../core/fault.ts';
import type { PageState } from './pageState.ts';
import type { Part } from '../platforms/platform.ts';

/** One poll of a page, while it goes on. */
export interface Visit {
  readonly state: PageState;
  readonly actor: ActorOptions;
  /** Why the page counts as unread. */
  fault: Fault | null;
  /** The parts that could not be read, though the page may do without. */
  readonly missed: { readonly part: Part; readonly fault: Fault }[];
  /** Whether the platform was looked for in this visit. */
  identified: boolean;
}

export function newVisit(state: PageState, actor: ActorOptions): Visit {
  return { state, actor, fault: null, missed: [], identified: false };
}
