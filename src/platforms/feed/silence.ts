import type { FeedDocument, FeedItem } from '../parseFeed.ts';
import type { Group } from './groups.ts';
import type { Silence } from './incident.ts';
import { isCalledMaintenance } from './maintenance.ts';
import { titleOf } from './titleOf.ts';

const DAY_MS = 86_400_000;
/** How long the newest item of a feed may be younger than one that is still believed to be open. */
const BELIEVED_MS = 3 * DAY_MS;

/**
 * What it means when an incident of this feed says nothing of its status. Where the titles of others
 * say theirs ("Resolved: …"), it is open. Elsewhere it is news: open, and over once the feed has
 * another incident that is three days younger; maintenances, which are announced for a day to come,
 * make nothing old.
 */
export function silenceOf(feed: FeedDocument, groups: readonly Group[]): (group: Group) => Silence {
  if (feed.items.some(saysItIsOver)) return () => 'open';
  const outages = groups.filter((group) => !isCalledMaintenance(group));
  const newest = Math.max(0, ...outages.map(lastTime));
  return (group) => (lastTime(group) < newest - BELIEVED_MS ? 'over' : 'open');
}

function saysItIsOver({ title }: FeedItem): boolean {
  const { status, labelled } = titleOf(title);
  return labelled && (status === 'resolved' || status === 'completed');
}

function lastTime({ members }: Group): number {
  return Math.max(0, ...members.map(({ at }) => at ?? 0));
}
