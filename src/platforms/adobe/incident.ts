import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { updateIds } from '../../core/updateIds.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { epochOf } from '../epoch.ts';
import { closedAt } from '../closing.ts';
import { withEnd } from '../withEnd.ts';
import { OPEN } from '../words.ts';
import { worstOf } from '../worstOf.ts';
import type { RawEvent } from './schema.ts';
import { latestSteps, stepsOf } from './steps.ts';
import type { Step } from './steps.ts';
import type { Texts, Times } from './texts.ts';
import { impactOf, statusOf } from './words.ts';
import type { Type } from './words.ts';

/** How many products an incident's name counts up; more of them are a number. */
const NAMED = 3;

/** What an event is read with. */
export interface Ground {
  readonly id: string;
  readonly type: Type;
  readonly texts: Texts;
  /** Where permalinks begin. */
  readonly site: string;
}

/** An event of Adobe's; null when it bears no time at all. */
export function toIncident(event: RawEvent, { id, type, texts, site }: Ground): Incident | null {
  const steps = stepsOf(event, type);
  const starts = timesIn(event, 'startedOn');
  const createdAt = steps[0]?.at ?? starts[0] ?? epochOf(event.scheduledDate, 1000);
  if (createdAt === null) return null;
  const status = statusFrom(event, type, steps);
  const updates = withEnd(updatesOf(id, steps, event, texts), status);
  const components = componentsOf(event);
  const severities = latestSteps(steps).map(({ raw }) => impactOf(raw.severity));
  return {
    ...UNTOLD,
    id,
    type,
    name: nameOf(components ?? [], event, steps[0], texts),
    status,
    impact: type === 'maintenance' ? 'maintenance' : worstOf(severities),
    components,
    url: components?.[0] ? `${site}/products/${components[0].id}/${id}` : null,
    createdAt,
    updatedAt: steps.at(-1)?.at ?? createdAt,
    startedAt: type === 'incident' ? (starts[0] ?? null) : null,
    resolvedAt: isClosed(status) ? endFrom(event, type, updates) : null,
    ...(type === 'maintenance' ? scheduleOf(event) : {}),
    updates,
  };
}

/** A maintenance says so itself; of an incident its products say it, by their words or their end. */
function statusFrom(event: RawEvent, type: Type, steps: readonly Step[]): Status {
  const newest = steps.at(-1)?.status ?? OPEN[type];
  if (type === 'maintenance' && event.status) return statusOf(type, event.status) ?? newest;
  const open = latestSteps(steps).filter(({ own }) => !isClosed(own));
  const over = type === 'incident' && open.length > 0 && open.every(hasEnded);
  return over ? 'resolved' : newest;
}

/** An end that is older than what happened last was taken back. */
function hasEnded({ product, at }: Step): boolean {
  return (epochOf(product.endedOn, 1000) ?? 0) >= at;
}

function endFrom(event: RawEvent, type: Type, updates: readonly Update[]): number | null {
  const stated = type === 'incident' ? timesIn(event, 'endedOn').at(-1) : undefined;
  return stated ?? closedAt(updates);
}

/** The same text comes once for every product; it is one update. */
function updatesOf(
  id: string,
  steps: readonly Step[],
  event: RawEvent,
  texts: Texts,
): readonly Update[] {
  const nextId = updateIds(id);
  const told = new Map<string, Step>();
  for (const step of steps) told.set(`${step.at} ${step.raw.messageToken ?? ''}`, step);
  return [...told.values()].map((step) => {
    const message = texts.plain(step.raw.messageToken, timesOf(step, event));
    return updateOf(nextId(step.at), step.status, message, step.at);
  });
}

/** The vendor's titles tell the state and no product: that of the beginning stays. */
function nameOf(
  components: readonly Component[],
  event: RawEvent,
  first: Step | undefined,
  texts: Texts,
): string {
  const title = first && texts.plain(first.raw.titleToken, timesOf(first, event));
  const more = components.length - NAMED;
  const names = components.slice(0, NAMED).map(({ name }) => name);
  const products = names.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [products, title].filter(Boolean).join(': ');
}

function componentsOf({ products }: RawEvent): readonly Component[] | null {
  if (!products) return null;
  return Object.entries(products).flatMap(([key, { id, name }]) =>
    name?.trim() ? [{ id: id || key, name: name.trim() }] : [],
  );
}

/** When the products began or ended, earliest first. */
function timesIn({ products }: RawEvent, key: 'startedOn' | 'endedOn'): readonly number[] {
  const times = Object.values(products ?? {}).map((product) => epochOf(product[key], 1000));
  return times.filter((time) => time !== null).sort((one, other) => one - other);
}

function scheduleOf({ scheduledDate, startedOn, completedOn }: RawEvent) {
  return {
    scheduledFor: epochOf(scheduledDate, 1000) ?? epochOf(startedOn, 1000),
    scheduledUntil: epochOf(completedOn, 1000),
  };
}

/** An incident's end was not known before it came: a text is not rewritten by it. */
function timesOf({ product, own }: Step, event: RawEvent): Times {
  const { startedOn, scheduledDate, completedOn } = event;
  return {
    start: epochOf(product.startedOn || startedOn || scheduledDate, 1000),
    end: epochOf((isClosed(own) && product.endedOn) || completedOn, 1000),
  };
}
