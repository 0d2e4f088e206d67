import { MINUTE, NOON, anIncident, anUpdate, resolved, DAY, HOUR } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { digest } from '../../src/core/digest.ts';
import { freshOf } from '../../src/core/fresh.ts';
import { verdictOf } from '../../src/core/verdict.ts';
import type { Event } from '../../src/core/event.ts';
import type { Incident } from '../../src/core/incident.ts';
import type { Read } from '../../src/core/read.ts';
import type { Reading } from '../../src/core/reading.ts';

const ACME = { name: 'acme', title: 'Acme', wants: () => true };

/** What differs from a read of the best source's list of the newest incidents. */
export interface Sweeping extends Partial<Omit<Read, 'reading'>> {
  readonly lists?: Reading['lists'];
}

/** A page in virtual time that shows what a test says, read into one memory. */
export class Sweep {
  memory: Memory;
  at = NOON;

  constructor(memory = new Memory('active')) {
    this.memory = memory;
  }

  /** Reads the page a minute later, when it lists these incidents; null: the same as before. */
  read(incidents: readonly Incident[] | null, sweeping: Sweeping = {}): Event[] {
    const { lists = 'recent', ...part } = sweeping;
    this.at += MINUTE;
    const page = { provider: ACME, part: 'incidents', source: 'native', best: true, moved: false };
    const reading = incidents === null ? null : { entries: incidents.map(entry), lists };
    const fresh = freshOf(this.memory, { ...page, at: this.at, reading, ...part });
    const verdict = verdictOf(this.memory, fresh);
    verdict.commit();
    return [...verdict.events];
  }

  /** The same, as `<incident> <change> <status>`. */
  tell(incidents: readonly Incident[] | null, sweeping: Sweeping = {}): string[] {
    return this.read(incidents, sweeping).map(
      ({ incident_id, change, status }) => `${incident_id} ${change} ${status}`,
    );
  }
}

function entry(incident: Incident) {
  return { id: incident.id, mark: digest(JSON.stringify(incident)), incident: () => incident };
}

/** A closed incident of so many days before noon. */
export function old(days: number, part: Partial<Incident> = {}): Incident {
  const createdAt = NOON - days * DAY;
  const id = `old${days}`;
  const end = anUpdate({ id: `${id}/1`, status: 'resolved', createdAt: createdAt + HOUR });
  const updatedAt = createdAt + HOUR;
  return resolved({ id, name: `Old ${days}`, createdAt, updatedAt, updates: [end], ...part });
}

/** Closed incidents, one a day, the newest first. */
export function history(count: number): Incident[] {
  return Array.from({ length: count }, (_, day) => old(day + 1));
}

/** A component as a page lists it, in this state. */
export function uploads(status: Incident['status'], part: Partial<Incident> = {}): Incident {
  return anIncident({ id: 'uploads', type: 'component', status, updates: [], ...part });
}
