import { digest, digestText } from '../../core/digest.ts';
import type { Event } from '../../core/event.ts';
import { toldOf } from '../chatMessage.ts';
import { shortened } from '../message.ts';
import { plainLine } from '../plain.ts';
import { urgencyOf } from '../urgency.ts';
import { webLink } from '../webLink.ts';
import type { Action } from './actionsOf.ts';

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
const MOST_KEY = 255;
const MOST_SUMMARY = 1024;
/** The whole may have 512 KB: https://developer.pagerduty.com/docs/events-api-v2/overview/ */
const MOST_LIST = 5000;

/** An event of the Events API, without its routing key. */
export function alertOf(event: Event, action: Action): object {
  const key = { event_action: action, dedup_key: keyOf(event) };
  if (action !== 'trigger') return key;
  const link = webLink(event.url);
  return {
    ...key,
    payload: payloadOf(event, link),
    client: 'statuswire',
    ...(link !== undefined && { client_url: link, links: [{ href: link, text: 'Status page' }] }),
  };
}

function payloadOf(event: Event, link: string | undefined): object {
  const named = { ...event, name: event.name || event.type };
  const { title, components, at } = toldOf(named, undefined);
  return {
    summary: shortened(title, MOST_SUMMARY),
    source: link === undefined ? event.provider : new URL(link).hostname,
    severity: urgencyOf(event),
    timestamp: at,
    ...(components !== '' && { component: components }),
    group: event.provider,
    class: event.type,
    custom_details: detailsOf(event),
  };
}

/** What it is called so that those who read it, or write rules about it, know it from the event. */
function detailsOf(event: Event): object {
  const { status, impact, change, started_at, scheduled_for, scheduled_until } = event;
  return {
    status,
    impact,
    change,
    message: toldOf(event, undefined).text,
    components: shortened(event.components.map(plainLine).join(', '), MOST_LIST),
    provider: event.provider_name,
    event_id: event.id,
    ...(started_at !== null && { started_at }),
    ...(event.type === 'maintenance' && { scheduled_for, scheduled_until }),
  };
}

/** One for all events of an incident. */
function keyOf({ provider, incident_id: incident }: Event): string {
  const key = `statuswire/${provider}/${incident}`;
  if (key.length <= MOST_KEY) return key;
  const rest = digestText(digest(key));
  return `${shortened(key, MOST_KEY - rest.length - 1)}/${rest}`;
}
