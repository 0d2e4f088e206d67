import type { Event } from '../../core/event.ts';
import { isClosed } from '../../core/incident.ts';
import { isoTime } from '../../core/time.ts';
import { toldOf } from '../chatMessage.ts';
import { webLink } from '../webLink.ts';
import { labelsOf, type LabelSet } from './labels.ts';

/** An alert as the API takes it: https://prometheus.io/docs/alerting/latest/alerts_api */
export interface Alert {
  readonly labels: LabelSet;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly generatorURL?: string;
}

interface AlertOptions {
  readonly labels: LabelSet;
  readonly resolveAfterMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What to post, and the labels of the alert that fires afterwards: none when none does. */
interface Posting {
  readonly alerts: readonly Alert[];
  readonly firing: LabelSet;
}

const NONE: LabelSet = {};

/**
 * The alerts of an incident after an event. `firing` is what was noted of it before; undefined when
 * nothing is known. A changed severity makes another alert, so the one before is ended.
 */
export function alertsOf(
  event: Event,
  firing: LabelSet | undefined,
  options: AlertOptions,
): Posting {
  const { now, resolveAfterMs } = options;
  const labels = labelsOf(event, options.labels);
  if (isClosed(event.status) || event.change === 'removed') {
    const over = firing ?? (isTurn(event) ? labels : NONE);
    return {
      alerts: isNone(over) ? [] : [alertOf(event, over, endOf(event, now), now)],
      firing: NONE,
    };
  }
  const changed = firing !== undefined && !isNone(firing) && !isSame(firing, labels);
  const former = changed ? [alertOf(event, firing, now, now)] : [];
  const until = Math.max(now, plannedUntil(event)) + resolveAfterMs;
  return { alerts: [...former, alertOf(event, labels, until, now)], firing: labels };
}

/** What was over before it was told has nothing to end; an edit of it neither. */
function isTurn({ change }: Event): boolean {
  return change === 'resolved' || change === 'removed';
}

/** An end before its start is refused: https://github.com/prometheus/common/blob/main/model/alert.go */
function alertOf(event: Event, labels: LabelSet, endsAt: number, now: number): Alert {
  const { title, text, components, url } = toldOf(
    { ...event, name: event.name || event.type },
    undefined,
  );
  const { status, scheduled_for, scheduled_until } = event;
  const link = webLink(url);
  const said = { summary: title, description: text, status, components };
  const planned = { scheduled_for: scheduled_for ?? '', scheduled_until: scheduled_until ?? '' };
  return {
    labels,
    annotations: withoutEmpty({ ...said, ...planned }),
    startsAt: isoTime(Math.min(Date.parse(event.started_at ?? event.created_at), endsAt, now)),
    endsAt: isoTime(endsAt),
    ...(link !== undefined && { generatorURL: link }),
  };
}

/** Where its vendor's clock is ahead, the alert would fire until then. */
function endOf({ resolved_at, observed_at }: Event, now: number): number {
  return Math.min(Date.parse(resolved_at ?? observed_at), now);
}

/** A plan is announced long before. */
function plannedUntil({ scheduled_for, scheduled_until }: Event): number {
  return Date.parse(scheduled_until ?? scheduled_for ?? '') || 0;
}

function withoutEmpty(annotations: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(annotations).filter(([, value]) => value !== ''));
}

function isNone(labels: LabelSet): boolean {
  return Object.keys(labels).length === 0;
}

function isSame(one: LabelSet, other: LabelSet): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
