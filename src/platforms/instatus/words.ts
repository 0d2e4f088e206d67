import type { Impact, Status } from '../../core/incident.ts';
import { feedStatusOf } from '../feedStatusOf.ts';
import { OPEN, impactOfComponent, statusOf } from '../words.ts';
import type { ComponentStatus } from '../words.ts';

type Type = 'incident' | 'maintenance';
type Text = string | null | undefined;

// The words are those of https://instatus.com/help/api/public-data and /help/webhooks.

const STATUSES: Readonly<Record<Type, ReadonlyMap<string, Status>>> = {
  incident: new Map([
    ['INVESTIGATING', 'investigating'],
    ['IDENTIFIED', 'identified'],
    ['MONITORING', 'monitoring'],
    ['RESOLVED', 'resolved'],
  ]),
  maintenance: new Map([
    ['NOTSTARTEDYET', 'scheduled'],
    ['INPROGRESS', 'in_progress'],
    ['COMPLETED', 'completed'],
  ]),
};

const COMPONENTS: ReadonlyMap<string, ComponentStatus> = new Map([
  ['OPERATIONAL', 'operational'],
  ['UNDERMAINTENANCE', 'under_maintenance'],
  ['DEGRADEDPERFORMANCE', 'degraded_performance'],
  // The least of outages; there is no word of ours between the two.
  ['MINOROUTAGE', 'degraded_performance'],
  ['PARTIALOUTAGE', 'partial_outage'],
  ['MAJOROUTAGE', 'major_outage'],
]);

const PAGE =
  /^(?:UP|HASISSUES|(?:ALL|SOME|ONE)?(?:UNDERMAINTENANCE|DEGRADEDPERFORMANCE|(?:PARTIAL|MINOR|MAJOR)OUTAGE))$/;

/** Whether a word is one of those that say how a page as a whole is. */
export function isPageStatus(word: unknown): boolean {
  return typeof word === 'string' && PAGE.test(word);
}

/** The status that a summary's word means. */
export function summaryStatusOf(type: Type, word: Text): Status {
  return STATUSES[type].get(word ?? '') ?? OPEN[type];
}

/** The status that a feed's word, in the page's language, means; undefined for one nobody knows. */
export function wordStatusOf(type: Type, word: string): Status | undefined {
  return statusOf(type, feedStatusOf(word));
}

/** The status that a component's word means; undefined for one nobody knows. */
export function instatusComponentOf(word: Text): ComponentStatus | undefined {
  return COMPONENTS.get(word ?? '');
}

/** How bad the worst of an incident's components is. */
export function instatusImpactOf(word: Text): Impact {
  const status = instatusComponentOf(word);
  return status === undefined ? 'unknown' : impactOfComponent(status);
}
