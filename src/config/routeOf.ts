import type { Event } from '../core/event.ts';
import { isClosed } from '../core/incident.ts';
import type { SinkRow } from './config.ts';
import { globs } from './glob.ts';
import { phrases } from './phrases.ts';

/** What a row says of the events to tell. */
export type Filters = Pick<
  SinkRow,
  'providers' | 'categories' | 'types' | 'changes' | 'impact' | 'components' | 'match'
>;

/**
 * Whether a sink is to be told of an event, given whether its incident was told to it before: then
 * it hears of it to the end, whatever has become of it. A provider whose category is not known has
 * none; an incident that names no component, or whose source does not say how bad it is, passes.
 */
export type Route = (event: Event, toldBefore: boolean) => boolean;

/** The route of a row. `categories`: a provider's name → what its vendor sells. */
export function routeOf(filters: Filters, categories: ReadonlyMap<string, string>): Route {
  const wants = wantsOf(filters, categories);
  const isOne = (event: Event) =>
    filters.changes.length === 0 || filters.changes.includes(event.change);
  return (event, toldBefore) =>
    toldBefore ? isOne(event) || isEnd(event) : isOne(event) && wants(event);
}

/** Whether an event tells that its incident is over. */
export function isEnd({ status, change }: Event): boolean {
  return change === 'removed' || (change !== 'edited' && isClosed(status));
}

function wantsOf(filters: Filters, categories: Parameters<typeof routeOf>[1]) {
  const { types, impact } = filters;
  const provided = globs(filters.providers);
  const linked = globs(filters.components);
  const said = phrases(filters.match);
  return (event: Event): boolean =>
    provided(event.provider) &&
    isAmong(filters.categories, categories.get(event.provider)) &&
    isAmong(types, event.type) &&
    (isAmong(impact, event.impact) || isUnrated(event)) &&
    (event.components.length === 0 || event.components.some(linked)) &&
    textsOf(event).some(said);
}

function isAmong<T>(wanted: readonly T[], one: T | undefined): boolean {
  return wanted.length === 0 || (one !== undefined && wanted.includes(one));
}

function isUnrated({ impact, type }: Event): boolean {
  return impact === 'unknown' || (type === 'maintenance' && impact === 'maintenance');
}

function textsOf({ name, message, updates }: Event): string[] {
  return [name, message, ...updates.map((update) => update.message)];
}
