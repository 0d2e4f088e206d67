import type { Answer } from '../../core/ask.ts';
import type { Component, Incident } from '../../core/incident.ts';
import { feedSource } from '../feed/source.ts';
import { isFeed } from '../parseFeed.ts';
import type { Entry, Page, Source } from '../platform.ts';

/** Where the address itself is one of AWS' feeds: `/rss/all.rss`, `/rss/ec2-us-east-1.rss`. */
export function feedOf({ endpoint, address }: Page): string | undefined {
  const url = endpoint ?? address;
  return /\/rss\/[^/]+\.rss$/.test(new URL(url).pathname) ? url : undefined;
}

/** Whether an answer is a feed that AWS wrote; that of one service is empty nearly always. */
export function isFeedOfAws(answer: Answer): boolean {
  const start = answer.body.subarray(0, 2000).toString('latin1');
  return GENERATOR.test(start) && isFeed(answer);
}

const GENERATOR = /<generator>\s*(?:<!\[CDATA\[)?\s*AWS Service Health Dashboard/;

/** One of AWS' feeds: a service in a region is an incident, which its next event opens anew. */
export function feed(url: string): Source {
  const source = feedSource(url);
  return {
    ...source,
    read: (answer, context) => {
      const reading = source.read(answer, context);
      return { ...reading, entries: reading.entries.map(placed) };
    },
  };
}

function placed(entry: Entry): Entry {
  return { ...entry, incident: () => withPlace(entry.incident()) };
}

function withPlace(incident: Incident): Incident {
  return { ...incident, components: incident.components ?? [placeOf(incident.id)] };
}

const REGION = /-([a-z]{2}(?:-[a-z]+){1,2}-\d{1,2}|global)$/;

/** `directconnect-eu-central-1` → `eu-central-1 / directconnect`, as events name it too. */
function placeOf(id: string): Component {
  const region = REGION.exec(id);
  const service = id.slice(0, region?.index);
  return { id, name: `${region?.[1] ?? 'global'} / ${service}` };
}
