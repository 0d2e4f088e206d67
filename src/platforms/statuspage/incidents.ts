import type { Answer } from '../../core/ask.ts';
import { digest, digestText } from '../../core/digest.ts';
import type { Context, Entry, Reading, Source } from '../platform.ts';
import { badBody } from '../json.ts';
import { open, relevantFrom } from './envelope.ts';
import type { Key, Pages } from './envelope.ts';
import { toIncident } from './incident.ts';
import { RawIncident } from './schema.ts';

export interface Listing {
  readonly id: string;
  readonly url: string;
  readonly key: Exclude<Key, 'components'>;
  readonly lists: Reading['lists'];
  readonly pages: Pages;
}

/** An endpoint that lists incidents or maintenances in the shape of Statuspage's `/api/v2`. */
export function incidentSource(listing: Listing): Source {
  return new IncidentSource(listing);
}

/** A class, since every watched page has its own: methods of its own would be kept with each. */
class IncidentSource implements Source {
  readonly id: string;
  readonly url: string;
  readonly accept = 'application/json';
  readonly #listing: Listing;

  constructor(listing: Listing) {
    this.id = listing.id;
    this.url = listing.url;
    this.#listing = listing;
  }

  relevant(body: Buffer): Buffer {
    return relevantFrom(this.#listing.key, body);
  }

  read(answer: Answer, context: Context): Reading {
    const { key, lists, pages } = this.#listing;
    const { items, pageName } = open(answer, key, pages);
    const type = key === 'incidents' ? 'incident' : 'maintenance';
    const entries = items.map((item) => toEntry(RawIncident.parse(item), type, answer, context));
    return { entries, lists, pageName };
  }
}

function toEntry(
  raw: RawIncident,
  type: 'incident' | 'maintenance',
  answer: Answer,
  context: Context,
): Entry {
  const mark = markOf(raw);
  const id = raw.id || `?${digestText(mark)}`;
  return {
    id,
    mark,
    incident: () => {
      if (!raw.id) throw badBody(answer, `answered an ${type} without an id`);
      const incident = toIncident({ ...raw, id }, type, context);
      if (incident === null) throw badBody(answer, `answered ${type} ${id} without any time`);
      return incident;
    },
  };
}

/** Every field that is read, raw: no dates parsed, no markup, since most marks are old ones. */
function markOf(raw: RawIncident): number {
  const parts = [raw.id, raw.name, raw.status, raw.impact, raw.shortlink];
  parts.push(raw.created_at, raw.updated_at, raw.started_at, raw.resolved_at);
  parts.push(raw.scheduled_for, raw.scheduled_until, raw.components ? 'components' : '');
  for (const { id, name } of raw.components ?? []) parts.push(id, name);
  for (const update of raw.incident_updates ?? []) {
    parts.push('update', update.id, update.status, update.body);
    parts.push(update.created_at, update.display_at, update.updated_at);
    for (const { code, name } of update.affected_components ?? []) parts.push(code, name);
  }
  return digest(parts.join('\u001F'));
}
