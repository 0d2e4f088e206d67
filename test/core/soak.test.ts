import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, NOON, anIncident, anUpdate, component } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { freshOf } from '../../src/core/fresh.ts';
import { seededIds } from '../../src/demo/ids.ts';
import { verdictOf } from '../../src/core/verdict.ts';
import type { Entry } from '../../src/core/reading.ts';
import type { Event } from '../../src/core/event.ts';
import type { Incident } from '../../src/core/incident.ts';

const DAYS = 365;
const A_DAY = 5;
const WINDOW = 50;
const STATUSES = ['investigating', 'identified', 'monitoring'] as const;
const ACME = { name: 'acme', title: 'Acme', wants: () => true };

/** What a year of a busy page comes to, told by the page itself. */
interface Happened {
  incidents: number;
  updates: number;
  edits: number;
  touches: number;
}

/** One page with a list of fifty rows, changed and read in virtual time. */
class BusyPage {
  readonly memory = new Memory('active');
  readonly journal = new MemoryJournal();
  readonly happened: Happened = { incidents: 0, updates: 0, edits: 0, touches: 0 };
  readonly told = new Map<string, number>();
  readonly #rows: { incident: Incident; entry: Entry }[] = [];
  readonly #dice = seededIds('a busy year');
  at = NOON;

  read(): void {
    const entries = this.#rows.map(({ entry }) => entry);
    const read = { provider: ACME, part: 'incidents', source: 'list', best: true, at: this.at };
    const same = entries.length === 0 ? null : { entries, lists: 'recent' as const };
    const fresh = freshOf(this.memory, { ...read, reading: same, moved: false });
    const verdict = verdictOf(this.memory, fresh);
    this.journal.append(verdict.events);
    verdict.commit();
    for (const event of verdict.events) this.#count(event);
  }

  /** From its opening to its end, read after every change. */
  live(): void {
    const { happened } = this;
    happened.incidents += 1;
    const id = `incident ${happened.incidents}`;
    const components = [component('Uploads')];
    this.#show(anIncident({ id, components, createdAt: this.at, updatedAt: this.at, updates: [] }));
    const updates = this.#dice.between(4, 8);
    for (let count = 1; count <= updates; count += 1) {
      this.at += this.#dice.between(3, 20) * MINUTE;
      this.#update(id, count, count === updates ? 'resolved' : this.#dice.pick(STATUSES));
      this.read();
      if (this.#dice.random() < 0.2) this.#touch(id);
    }
  }

  /** Days later an update of a closed incident is rewritten. */
  edit(): void {
    const { incident } = this.#dice.pick(this.#rows);
    const last = incident.updates.at(-1)!;
    const message = `It was a cable, number ${++this.happened.edits}.`;
    const updates = [...incident.updates.slice(0, -1), { ...last, message }];
    this.#show({ ...incident, updates, updatedAt: this.at });
    this.read();
  }

  /** All of the list is touched at once. */
  touchAll(): void {
    const ids = this.#rows.map(({ incident }) => incident.id);
    for (const id of ids) this.#touch(id);
  }

  #update(id: string, count: number, status: Incident['status']): void {
    this.happened.updates += 1;
    const { incident } = this.#rows.find((row) => row.incident.id === id)!;
    const message = `This is number ${count} of ${id}.`;
    const update = anUpdate({ id: `${id}/${count}`, status, message, createdAt: this.at });
    const updates = [...incident.updates, update];
    this.#show({ ...incident, status, updates, updatedAt: this.at });
  }

  #touch(id: string): void {
    this.happened.touches += 1;
    this.at += MINUTE;
    const { incident } = this.#rows.find((row) => row.incident.id === id)!;
    this.#show({ ...incident, updatedAt: this.at });
    this.read();
  }

  #show(incident: Incident): void {
    const entry = { id: incident.id, mark: this.#dice.random(), incident: () => incident };
    const at = this.#rows.findIndex((row) => row.incident.id === incident.id);
    if (at >= 0) this.#rows[at] = { incident, entry };
    else this.#rows.unshift({ incident, entry });
    this.#rows.length = Math.min(this.#rows.length, WINDOW);
  }

  #count({ change, updates }: Event): void {
    this.told.set(change, (this.told.get(change) ?? 0) + 1);
    const texts = updates.filter(({ edited }) => !edited).length;
    this.told.set('texts', (this.told.get('texts') ?? 0) + texts);
  }
}

function heapMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}

/** A year of it; gives what was remembered in the end of every quarter. */
function aYear(page: BusyPage) {
  const quarters: { slots: number; numbers: number; kept: number; heapMb: number }[] = [];
  page.read();
  for (let day = 1; day <= DAYS; day += 1) {
    const began = page.at;
    for (let count = 0; count < A_DAY; count += 1) page.live();
    if (day % 3 === 0) page.edit();
    if (day % 60 === 0) page.touchAll();
    page.at = Math.max(page.at + HOUR, began + DAY);
    if (day % 91 === 0) quarters.push(figures(page));
  }
  return quarters;
}

function figures({ memory, journal }: BusyPage) {
  let numbers = 0;
  for (const { known } of memory.slots.values()) {
    numbers += known.revisions.length + known.updates.length;
  }
  const kept = journal.head - journal.read(0, 0).skipped;
  return { slots: memory.slots.size, numbers, kept, heapMb: heapMb() };
}

it('a busy year leaves as much in memory as its first quarter, and loses nothing on the way', () => {
  const page = new BusyPage();
  const before = heapMb();

  const quarters = aYear(page);

  const { happened, told } = page;
  const heaps = quarters.map((quarter) => `${quarter.heapMb} MB`).join(', ');
  process.stderr.write(`a busy year: heap ${before} MB, after each quarter ${heaps}\n`);
  expect(happened.incidents).toBe(DAYS * A_DAY);
  expect(Object.fromEntries(told)).toEqual({
    opened: happened.incidents,
    updated: happened.updates - 2 * happened.incidents,
    resolved: happened.incidents,
    edited: happened.edits,
    touched: told.get('touched'),
    texts: happened.updates,
  });
  expect(told.get('touched')).toBeGreaterThan(happened.incidents / 2);
  expect(told.get('touched')).toBeLessThan(happened.touches);
  const [first, last] = [quarters[0]!, quarters.at(-1)!];
  expect(quarters).toHaveLength(4);
  expect(last.slots).toBeLessThan(first.slots * 1.15);
  expect(last.numbers).toBeLessThan(first.numbers * 1.15);
  for (const { kept } of quarters) expect(kept).toBeLessThanOrEqual(11_000);
});

it('a text that is rewritten every minute for a month is one slot of a few hundred numbers', () => {
  const page = new Memory('active');
  let told = 0;
  for (let minute = 0; minute < 30 * 24 * 60; minute += 1) {
    const at = NOON + minute * MINUTE;
    const updates = [anUpdate({ message: `Last checked at minute ${minute}.` })];
    const incident = anIncident({ updates, updatedAt: at });
    const reading = {
      entries: [{ id: 'i1', mark: minute, incident: () => incident }],
      lists: 'recent' as const,
    };
    const read = { provider: ACME, part: 'incidents', source: 'list', best: true, at };
    const verdict = verdictOf(page, freshOf(page, { ...read, reading, moved: false }));
    told += verdict.events.length;
    verdict.commit();
  }

  const { known } = page.slots.get('i1')!;
  expect(told).toBe(30 * 24 * 60);
  expect([known.revisions.length, known.updates.length]).toEqual([500, 60]);
});
