import { isClosed } from '../../core/incident.ts';
import type { Component, Incident, Status, Update } from '../../core/incident.ts';
import { parseTime } from '../../core/time.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { OPEN } from '../words.ts';
import type { RawIncident } from './schema.ts';
import { rawUpdatesOf, timeOf, updatesOf } from './updates.ts';
import { impactOf } from './words.ts';

/** An incident of the list at an address; null when it bears no time at all. */
export function toIncident(raw: RawIncident, id: string, listUrl: string): Incident | null {
  const createdAt = firstTime(raw);
  if (createdAt === null) return null;
  const updates = updatesOf(raw, id, createdAt);
  const endedAt = parseTime(raw.end);
  const status = statusOf(updates, endedAt);
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: nameOf(raw),
    status,
    impact: impactOf(raw),
    components: componentsOf(raw),
    url: permalink(raw, id, listUrl),
    createdAt,
    updatedAt: lastTime(raw, updates) ?? createdAt,
    startedAt: parseTime(raw.begin),
    resolvedAt: isClosed(status) ? (endedAt ?? closedAt(updates)) : null,
    updates,
  };
}

/**
 * What has an `end` is over: the newest update of two incidents of 2021 says SERVICE_DISRUPTION to
 * this day, and both have one (status.cloud.google.com, 2022-07-03).
 */
function statusOf(updates: readonly Update[], endedAt: number | null): Status {
  const said = updates.at(-1)?.status ?? OPEN.incident;
  return endedAt !== null && !isClosed(said) ? 'resolved' : said;
}

function firstTime(raw: RawIncident): number | null {
  const times = rawUpdatesOf(raw).flatMap((update) => timeOf(update) ?? []);
  const oldest = times.length > 0 ? Math.min(...times) : null;
  return parseTime(raw.created) ?? oldest ?? parseTime(raw.begin) ?? parseTime(raw.modified);
}

/** The incident's own `modified` may be older than that of its updates: 21 of 164 incidents. */
function lastTime(raw: RawIncident, updates: readonly Update[]): number | null {
  const times = updates.map((update) => Math.max(update.createdAt, update.updatedAt));
  const newest = Math.max(parseTime(raw.modified) ?? 0, ...times);
  return newest > 0 ? newest : null;
}

/** Workspace writes `**Title:**` before it (www.google.com/appsstatus, 2026-09-23); some go on below. */
function nameOf({ external_desc: text }: RawIncident): string {
  const plain = plainMarkdown(text ?? '').replace(/^(?:title|summary)\s*:?\s*\n|^title:\s*/i, '');
  return plain.trim().split('\n')[0]?.trim() ?? '';
}

function componentsOf(raw: RawIncident): readonly Component[] | null {
  const { affected_products: products, service_key: key, service_name: name } = raw;
  const found = new Map<string, Component>();
  for (const product of [...(products ?? []), only(key, name)]) {
    const name = (product.current_title || product.title)?.trim();
    const id = product.id || name;
    if (id && name && !found.has(id)) found.set(id, { id, name });
  }
  return products || found.size > 0 ? [...found.values()] : null;
}

type Word = string | null | undefined;

/** The one service, as the page names it beside the products; several have no name of their own. */
function only(id: Word, name: Word): { id?: Word; title?: Word; current_title?: Word } {
  return name === 'Multiple Products' ? {} : { id, title: name };
}

/** `uri` is relative to the list: `incidents/<id>`. */
function permalink({ uri }: RawIncident, id: string, listUrl: string): string {
  const path = uri || `incidents/${id}`;
  const url = URL.canParse(path, listUrl) ? new URL(path, listUrl).href : '';
  return /^https?:/.test(url) ? url : new URL(`incidents/${encodeURIComponent(id)}`, listUrl).href;
}
