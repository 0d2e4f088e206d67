import type { Answer } from '../../core/ask.ts';
import type { Component } from '../../core/incident.ts';
import { entryOf } from '../entry.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { openPage } from './page.ts';
import type { Report, StatusPage } from './page.ts';
import { toIncident } from './report.ts';

/** The page's whole history: incidents and maintenances, open or not, with all their updates. */
export function reports({ url }: Page): Source {
  return {
    id: 'json',
    url: `${url}/index.json`,
    accept: 'application/json',
    relevant,
    read: (answer) => {
      const page = openPage(answer);
      const entries = page.reports.map((report) => toEntry(report, page, answer, url));
      return { entries, lists: 'recent', pageName: page.name };
    },
  };
}

/**
 * The reports, which stand behind the resources (status.together.ai, 2026-09-04), for availability
 * and history tick there. While a maintenance is planned or goes on, its resources count as well.
 */
function relevant(body: Buffer): Buffer {
  const from = body.indexOf('"included"');
  const firsts = TYPES.map((type) => body.indexOf(type, from)).filter((at) => at >= 0);
  if (from < 0 || firsts.length === 0) return body;
  const tail = body.subarray(Math.min(...firsts));
  return PLANNED.test(tail.toString('latin1')) ? body : tail;
}

const TYPES = ['"status_update"', '"status_report"'];
const PLANNED = /"aggregate_state"\s*:\s*"maintenance"/;

/** A report with all that the rest of the page says about it. */
function toEntry(report: Report, page: StatusPage, answer: Answer, pageUrl: string): Entry {
  const components = componentsOf(report, page);
  const begun = hasBegun(report, page);
  const picked = { ...report, components, begun };
  return entryOf(picked, answer, (id) =>
    toIncident({ ...report, id }, { components, begun, url: `${pageUrl}/incident/${id}` }),
  );
}

/** Affected resources are not always part of the page; without a name for any it does not say which. */
function componentsOf(report: Report, { resources }: StatusPage): readonly Component[] | null {
  const ids = affectedBy(report);
  const named = ids.flatMap((id) => resources.get(id) ?? []).filter(({ name }) => name !== '');
  if (ids.length > 0 && named.length === 0) return null;
  return named.map(({ id, name }) => ({ id, name }));
}

/** A maintenance's own state is `maintenance` from its announcement on; its resources' is not. */
function hasBegun(report: Report, { resources, state }: StatusPage): boolean {
  const known = affectedBy(report).flatMap((id) => resources.get(id) ?? []);
  const states = known.length > 0 ? known.map(({ status }) => status) : [state];
  return states.includes('maintenance');
}

function affectedBy({ affected_resources: own, updates }: Report): readonly string[] {
  const all = [...(own ?? []), ...updates.flatMap((update) => update.affected_resources ?? [])];
  return [...new Set(all.map((one) => one.status_page_resource_id ?? '').filter(Boolean))];
}
