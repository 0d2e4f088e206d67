import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, anIncident, anUpdate } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { Sweep, history, uploads } from './sweep.ts';
import type { Incident, Status } from '../../src/core/incident.ts';
import type { SavedMemory } from '../../src/core/savedMemory.ts';

/** Pseudo-random numbers from 0 to 1, the same ones for a seed (Park and Miller). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What another run has of a memory that was written to a file. */
function restarted(memory: Memory): Memory {
  const next = new Memory(memory.backfill);
  next.restore(JSON.parse(JSON.stringify(memory.save())) as SavedMemory);
  return next;
}

const STATUSES: readonly Status[] = ['investigating', 'identified', 'monitoring', 'resolved'];

/** A page that changes at random: incidents come, go on, are edited, end, vanish and are back. */
class Page {
  readonly #random: () => number;
  #at: number;
  #count = 0;
  #incidents: Incident[] = [...history(6)];

  constructor(random: () => number, at: number) {
    this.#random = random;
    this.#at = at;
  }

  /** What it lists a minute later; null when nothing has changed. */
  next(): readonly Incident[] | null {
    this.#at += MINUTE;
    const act = this.#random();
    if (act < 0.3) return null;
    const at = this.#pick();
    const incident = this.#incidents[at];
    if (act < 0.45 || incident === undefined) this.#incidents.unshift(this.#opened());
    else if (act < 0.55) this.#incidents.splice(at, 1);
    else this.#incidents[at] = this.#goneOn(incident);
    return this.#incidents.slice(0, 10);
  }

  #pick(): number {
    return Math.floor(this.#random() * Math.min(4, this.#incidents.length));
  }

  #opened(): Incident {
    const id = `new${(this.#count += 1)}`;
    const update = anUpdate({ id: `${id}/1`, createdAt: this.#at });
    return anIncident({ id, createdAt: this.#at, updatedAt: this.#at, updates: [update] });
  }

  #goneOn(incident: Incident): Incident {
    const status = STATUSES[Math.floor(this.#random() * STATUSES.length)]!;
    const id = `${incident.id}/${incident.updates.length + 1}`;
    const update = anUpdate({ id, status, createdAt: this.#at, message: `${this.#random()}` });
    const updates = [...incident.updates, update];
    return { ...incident, status, updatedAt: this.#at, updates };
  }
}

describe('a memory that was saved and restored', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'after every read tells the same as one that was not (seed %i)',
    (seed) => {
      const [whole, saved] = [new Sweep(), new Sweep()];
      const page = new Page(dice(seed), whole.at);
      for (let n = 0; n < 120; n += 1) {
        const listed = page.next();
        const lists = seed % 2 === 0 ? 'recent' : 'ongoing';

        const told = whole.read(listed, { lists });
        const again = saved.read(listed, { lists });
        saved.memory = restarted(saved.memory);

        expect(again).toEqual(told);
      }
    },
  );

  it('knows the component whose change it has seen once', () => {
    const page = new Sweep();
    page.tell([uploads('operational')]);
    page.tell([uploads('major_outage')]);

    page.memory = restarted(page.memory);

    expect(page.tell([uploads('major_outage')])).toEqual(['uploads opened major_outage']);
  });

  it('knows until when the page was watched, and where it was', () => {
    const page = new Sweep();
    page.memory.watch('https://status.acme.test');
    page.tell(history(3));
    page.at += HOUR;
    page.tell(null);

    const next = restarted(page.memory);
    next.watch('https://status.acme.example');

    expect(next.since).toBe(page.at);
    expect(next.part('incidents')?.elsewhere).toBe(true);
  });
});
