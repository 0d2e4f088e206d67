import type { Memories } from './memories.ts';
import type { Swept } from '../stream/detect.ts';

const RULE = '─'.repeat(60);

/** What one sweep found, for people: how many pages were read, and what is open on them. */
export class OnceAnswer {
  readonly #names: readonly string[];
  readonly #swept = new Map<string, Swept>();

  constructor(names: readonly string[]) {
    this.#names = names;
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

  /** The foot of the framed answer. */
  foot(memories: Memories): string {
    const read = this.#names.length - this.unread.length;
    const open = this.#names.reduce((sum, name) => sum + memories.of(name).openCount(), 0);
    const news = open === 0 ? 'No active incidents detected.' : `${open} active ${plural(open)}.`;
    const pages = `${read} of ${this.#names.length} pages read.`;
    return `${news} ${pages}\n${RULE}\n`;
  }
}

function plural(count: number): string {
  return count === 1 ? 'incident' : 'incidents';
}
