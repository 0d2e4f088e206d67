import type { Answer } from '../../core/ask.ts';
import { isFeed, parseFeed } from '../parseFeed.ts';

/** Software that writes blogs, of which some are status pages all the same. */
const BLOGS = /wordpress|ghost|medium|substack|blogger|hubspot|squarespace|wix/i;
const TELLING = /status|incident|outage|uptime|health|maintenance|availab|service/i;

/**
 * Whether an answer is a feed that may be one of incidents: any, but for that of a blog which says
 * nowhere that it is about them. Many front pages have one at `/feed`.
 */
export function isOfIncidents(answer: Answer): boolean {
  if (!isFeed(answer)) return false;
  const { title, link, generator } = parseFeed(answer);
  return !BLOGS.test(generator) || TELLING.test([answer.url, title, link].join(' '));
}
