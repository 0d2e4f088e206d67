import type { Answer } from '../../core/ask.ts';
import type { Component } from '../../core/incident.ts';
import { entryOf } from '../entry.ts';
import type { Entry, Page, Source } from '../platform.ts';
import type { Address } from './addresses.ts';
import { toIncident } from './incident.ts';
import type { RawIncident } from './schema.ts';
import { nameOf, openSummary } from './summary.ts';
import type { Summary } from './summary.ts';

/**
 * What is active, and what was resolved in the last days. How those are chosen is not known, so that
 * what is neither active nor among them any more counts as over.
 */
export function incidents({ url: pageUrl }: Page, { id, url }: Address): Source {
  return {
    id,
    url,
    accept: 'application/json',
    read: (answer) => {
      const summary = openSummary(answer);
      const toEntry = (raw: RawIncident, over: boolean): Entry =>
        entryOfRaw(raw, { over, components: componentsOf(raw, summary), url: pageUrl }, answer);
      const entries = [
        ...summary.active.map((raw) => toEntry(raw, false)),
        ...summary.resolved.map((raw) => toEntry(raw, true)),
      ];
      return { entries, lists: 'ongoing' };
    },
  };
}

function entryOfRaw(raw: RawIncident, ground: Parameters<typeof toIncident>[1], answer: Answer) {
  return entryOf({ ...raw, ...ground }, answer, (id) => toIncident({ ...raw, id }, ground));
}

/** Affected components are only named; the page's own list knows their ids. */
function componentsOf(raw: RawIncident, { components }: Summary): readonly Component[] | null {
  const { incident_affected_components: affected } = raw;
  if (!affected) return null;
  const names = affected.map((one) => nameOf(one.display_name, one.componentgroup_display_name));
  return [...new Set(names)].filter(Boolean).map((name) => {
    const known = components.find((component) => component.name === name);
    return { id: known?.id || name, name };
  });
}
