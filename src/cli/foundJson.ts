import { isoTime } from '../core/time.ts';
import type { Incident } from '../core/incident.ts';
import type { Inspection } from './inspect.ts';
import type { Listing } from './listing.ts';

/** What was found out of a page, for programs. */
export function foundJson(found: Inspection, listing: Listing, row: unknown): object {
  const { page, pageName, platform, toldBy, polls, fault, asked } = found;
  const isFound = platform !== undefined;
  return {
    found: isFound && fault === null,
    platform: platform?.id ?? null,
    platform_title: platform?.title ?? null,
    told_by: toldBy ?? null,
    page: page.url,
    page_name: pageName ?? null,
    endpoint: page.endpoint ?? null,
    error: fault === null ? null : { code: fault.code, message: fault.message },
    polls: polls.map(({ part, source }) => ({
      part: part.id,
      url: source.url,
      source: source.id,
      cadence: part.cadence,
    })),
    listed: { incidents: listing.incidents.length, maintenances: listing.maintenances.length },
    open: listing.open.map(openOf),
    newest: newestOf(listing),
    unreadable: listing.unreadable,
    row: isFound ? row : null,
    asked: [...asked].map(([url, said]) => ({ url, said })),
  };
}

function openOf({ id, type, name, status, impact, components, updatedAt }: Incident): object {
  const names = (components ?? []).map((component) => component.name);
  return {
    incident_id: id,
    type,
    name,
    status,
    impact,
    components: names,
    updated_at: isoTime(updatedAt),
  };
}

function newestOf({ newest }: Listing): object | null {
  if (newest === undefined) return null;
  const { incident, update } = newest;
  const { status, message, createdAt } = update;
  return {
    incident_id: incident.id,
    name: incident.name,
    status,
    message,
    created_at: isoTime(createdAt),
  };
}
