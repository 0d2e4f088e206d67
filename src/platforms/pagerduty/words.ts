import type { Impact, Status } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';
import { statusOf } from '../words.ts';

type Text = string | null | undefined;

/** What PagerDuty calls `detected` is not understood yet: people see it before `investigating`. */
export function wordStatusOf(type: 'incident' | 'maintenance', word: Text): Status | undefined {
  return statusOf(type, word === 'detected' ? 'investigating' : word);
}

const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['all_good', 'none'],
  ['operational', 'none'],
  ['minor', 'minor'],
  ['major', 'major'],
  ['partial_outage', 'major'],
  ['outage', 'critical'],
  ['maintenance', 'maintenance'],
]);

/** The impact that a severity, or a service's impact, stands for. */
export function wordImpactOf(word: Text): Impact {
  return IMPACTS.get(word ?? '') ?? 'unknown';
}

const SERVICES: ReadonlyMap<string, ComponentStatus> = new Map([
  ['all_good', 'operational'],
  ['operational', 'operational'],
  ['minor', 'degraded_performance'],
  ['major', 'partial_outage'],
  ['partial_outage', 'partial_outage'],
  ['outage', 'major_outage'],
  ['maintenance', 'under_maintenance'],
]);

/** The status of a service that is listed as impacted: in a word nobody knows it is not well. */
export function serviceStatusOf(word: Text): ComponentStatus {
  return SERVICES.get(word ?? '') ?? 'degraded_performance';
}
