import type { Event } from '../core/event.ts';
import type { Memories } from './memories.ts';
import type { Swept } from '../stream/detect.ts';

const RULE = '─'.repeat(60);

/** What one sweep found, for people: how many pages were read, and what is open on them. */
export class OnceAnswer {
  readonly #names: readonly string[];
  readonly #filtered: boolean;
  readonly #swept = new Map<string, Swept>();
  readonly #told = new Set<string>();

  /** `filtered`: whether not all is told above the foot. */
  constructor(names: readonly string[], filtered = false) {
    this.#names = names;
    this.#filtered = filtered;
  }

  add(swept: Swept): void {
    this.#swept.set(swept.provider, swept);
  }

  /** `12 of 25 pages read`. */
  get progress(): string {
    return `${this.#swept.size} of ${this.#names.length} pages read`;
  }

  /** Why pages could not be read, one line each; pages that were never reached included. */
  get unread(): string[] {
    return this.#names.flatMap((name) => {
      const swept = this.#swept.get(name);
      if (swept === undefined) return `${name}: not read`;
      return swept.fault === null ? [] : `${name}: ${swept.fault.message}`;
    });
  }

  /** The head of the framed answer. */
  get head(): string {
    return `${RULE}\n`;
  }

  /** Hears of what is told above the foot. */
  tell(events: readonly Event[]): void {
    for (const { provider, incident_id: id } of events) this.#told.add(`${provider}\n${id}`);
  }

  /** The foot of the framed answer. */
  foot(memories: Memories): string {
    const read = this.#names.length - this.unread.length;
    const pages = `${read} of ${this.#names.length} pages read.`;
    return `${this.#news(memories, read === this.#names.length)} ${pages}\n${RULE}\n`;
  }

  #news(memories: Memories, all: boolean): string {
    const open = this.#names.flatMap((name) =>
      memories
        .of(name)
        .open()
        .map(({ id, known }) => known.standing === 'told' && !this.#told.has(`${name}\n${id}`)),
    );
    const untold = open.filter(Boolean).length;
    const why = this.#filtered ? 'not shown here' : 'told before';
    if (open.length > 0)
      return `${open.length} active ${plural(open.length)}${untold > 0 ? `, ${untold} ${why}` : ''}.`;
    return all
      ? 'No active incidents detected.'
      : 'No active incidents on the pages that could be read.';
  }
}

function plural(count: number): string {
  return count === 1 ? 'incident' : 'incidents';
}
