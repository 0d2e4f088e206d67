import { Fault } from '../core/fault.ts';
import { isClosed, type Incident, type Update } from '../core/incident.ts';
import type { Read } from '../core/read.ts';

/** What a page lists at one moment. */
export interface Listing {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Incident[];
  /** Incidents that are not over, and maintenances under way. */
  readonly open: readonly Incident[];
  readonly newest: { readonly incident: Incident; readonly update: Update } | undefined;
  /** Why some of what is listed cannot be understood. */
  readonly unreadable: readonly string[];
}

/** All that was read of a page, each incident once. */
export function listingOf(reads: readonly Read[]): Listing {
  const all = new Map<string, Incident>();
  const unreadable = new Set<string>();
  for (const entry of reads.flatMap(({ reading }) => reading?.entries ?? [])) {
    try {
      all.set(entry.id, entry.incident());
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      unreadable.add(error.message);
    }
  }
  const listed = [...all.values()];
  return {
    incidents: listed.filter(({ type }) => type === 'incident'),
    maintenances: listed.filter(({ type }) => type === 'maintenance'),
    open: listed.filter(({ status }) => status !== 'scheduled' && !isClosed(status)),
    newest: newestOf(listed),
    unreadable: [...unreadable],
  };
}

function newestOf(incidents: readonly Incident[]): Listing['newest'] {
  const all = incidents.flatMap((incident) =>
    incident.updates.map((update) => ({ incident, update })),
  );
  return all.reduce<Listing['newest']>(
    (best, one) => (one.update.createdAt >= (best?.update.createdAt ?? -Infinity) ? one : best),
    undefined,
  );
}
