import type { Event } from '../../core/event.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Store } from '../../core/store.ts';
import { incidentOf } from './delivery.ts';

/** Which incidents a sink was told of, and how far. */
export class Told {
  readonly #store: Store;
  readonly #journal: Pick<Journal, 'eventsOf'>;

  constructor(store: Store, journal: Pick<Journal, 'eventsOf'>) {
    this.#store = store;
    this.#journal = journal;
  }

  /** Whether the sink was told of the event's incident. */
  knows(event: Event): boolean {
    return this.#store.get(keyOf(event)) !== undefined;
  }

  /**
   * Whether the sink was told of this very event: what it took right before a crash is not told
   * again, though the cursor had not yet moved behind it.
   */
  has(event: Event): boolean {
    const last = this.#store.get(keyOf(event));
    if (last === undefined) return false;
    const { provider, incident_id: incident } = event;
    const ids = this.#journal.eventsOf(provider, incident).map(({ id }) => id);
    return ids.slice(0, ids.indexOf(last) + 1).includes(event.id);
  }

  add(event: Event): void {
    this.#store.set(keyOf(event), event.id);
  }
}

function keyOf(event: Event): string {
  return `told:${incidentOf(event)}`;
}
