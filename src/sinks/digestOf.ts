import type { Event } from '../core/event.ts';
import { lineIn, oneLine, toldOf } from './chatMessage.ts';
import type { Severity } from './message.ts';
import { webLink } from './webLink.ts';

/** One incident in a digest, as it stands after the last of its events. */
export interface DigestItem {
  readonly severity: Severity;
  readonly status: string;
  /** Its title, or a template's text, on one line. */
  readonly text: string;
  readonly link: string | undefined;
}

/** What happened at one provider. */
export interface DigestGroup {
  readonly name: string;
  readonly severity: Severity;
  readonly items: readonly DigestItem[];
}

export interface Digest {
  /** `12 changes at 3 providers`. */
  readonly title: string;
  readonly groups: readonly DigestGroup[];
}

/** From the worst to what is over. */
const WORST_FIRST: readonly Severity[] = [
  'critical',
  'major',
  'minor',
  'planned',
  'notice',
  'over',
];
const MOST_LINK = 500;

/** Many events as one message tells them: by provider, each incident once, in its newest state. */
export function digestOf(
  events: readonly Event[],
  template: ((event: Event) => string) | undefined,
): Digest {
  const newest = new Map(events.map((event) => [`${event.provider}/${event.incident_id}`, event]));
  const byProvider = new Map<string, Event[]>();
  for (const event of newest.values()) {
    byProvider.set(event.provider, [...(byProvider.get(event.provider) ?? []), event]);
  }
  const groups = [...byProvider.values()].map((group) => groupOf(group, template));
  const title = `${counted(events.length, 'change')} at ${counted(groups.length, 'provider')}`;
  return { title, groups };
}

/** How bad the worst of them is. */
export function worstOf(items: readonly { readonly severity: Severity }[]): Severity {
  const worst = WORST_FIRST.find((one) => items.some(({ severity }) => severity === one));
  return worst ?? 'notice';
}

function groupOf(
  events: readonly Event[],
  template: ((event: Event) => string) | undefined,
): DigestGroup {
  const items = events.map((event): DigestItem => {
    const { severity, status } = toldOf(event, undefined);
    return { severity, status, text: lineIn(event, template), link: webLink(event.url, MOST_LINK) };
  });
  return { name: oneLine(events[0]?.provider_name ?? ''), severity: worstOf(items), items };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
