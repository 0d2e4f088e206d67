import type { Incident, Update } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { updateIds } from '../../core/updateIds.ts';
import { anyTime } from '../anyTime.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN } from '../words.ts';
import type { RawOutage } from './schema.ts';
import { impactOf, statusOf } from './words.ts';

/** Whose outage it is. */
export interface Owner {
  /** The page of the product. */
  readonly url: string;
  /** What it is called when its service has no name. */
  readonly name: string;
  /** The names of services, by their ids. */
  readonly services: ReadonlyMap<string, string>;
}

/** An outage as an incident; null when it bears no time at all. */
export function toIncident(id: string, raw: RawOutage, owner: Owner): Incident | null {
  const times = timesOf(raw);
  if (times.length === 0) return null;
  const createdAt = Math.min(...times);
  const told = updatesOf(id, raw, createdAt);
  const status = statusOf(raw.status) ?? told.at(-1)?.status ?? OPEN.incident;
  const updates = withEnd(told, status);
  const service = raw.service_id ?? '';
  const name = owner.services.get(service);
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: name ?? owner.name,
    status,
    impact: lastImpact(raw),
    components: name === undefined ? null : [{ id: service, name }],
    url: owner.url,
    createdAt,
    updatedAt: Math.max(...times),
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    updates,
  };
}

function timesOf({ time, posts }: RawOutage): readonly number[] {
  const times = [time, ...(posts ?? []).map((post) => post.time)];
  return times.map(anyTime).filter((one) => one !== null);
}

/** Posts stand oldest first, which decides a tie. */
function updatesOf(id: string, { posts }: RawOutage, createdAt: number): readonly Update[] {
  const nextId = updateIds(id);
  const told = (posts ?? []).filter(({ status, description }) => status || description);
  const timed = told.map((post) => ({ post, at: anyTime(post.time) ?? createdAt }));
  let status = OPEN.incident as Update['status'];
  return timed
    .sort((one, other) => one.at - other.at)
    .map(({ post, at }) => {
      status = statusOf(post.status) ?? status;
      return updateOf(nextId(at), status, plainText(post.description ?? ''), at);
    });
}

/** That what is over was bad before is what its posts say. */
function lastImpact({ status, posts }: RawOutage): Incident['impact'] {
  const words = [...(posts ?? []).map((post) => post.status), status];
  return words.map(impactOf).findLast((impact) => impact !== 'unknown') ?? 'unknown';
}
