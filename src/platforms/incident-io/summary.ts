import { digest } from '../../core/digest.ts';
import type { Incident } from '../../core/incident.ts';
import { EARLIEST_MS, parseTime } from '../../core/time.ts';
import { UNSAID } from '../../core/incident.ts';
import { componentIncident } from '../componentIncident.ts';
import type { Context, Entry, Page, Source } from '../platform.ts';
import { openSummary, placesOf } from './names.ts';
import type { Place } from './names.ts';
import type { RawSummary } from './schema.ts';
import { nativeComponentStatusOf } from './words.ts';

/** The names of a page's components, from `/proxy/<host>`. */
export function nativeNames(page: Page): Source {
  return source(page, (answer) => {
    const summary = openSummary(answer);
    const names = new Map(placesOf(summary).map(({ id, name }) => [id, name]));
    return { entries: [], lists: 'recent', pageName: summary.name?.trim(), names };
  });
}

/** A page's components: operational unless `/proxy/<host>` lists them as affected. */
export function nativeComponents(page: Page): Source {
  return source(page, (answer, context) => {
    const summary = openSummary(answer);
    const affected = new Map(
      (summary.affected_components ?? []).map((one) => [one.component_id, one.status]),
    );
    const changedAt = changes(summary);
    const entries = placesOf(summary).map((place) =>
      toEntry(place, affected.get(place.id) ?? 'operational', changedAt.get(place.id), context),
    );
    return { entries, lists: 'recent', pageName: summary.name?.trim() };
  });
}

function source({ url, host }: Page, read: Source['read']): Source {
  return { id: 'native', url: `${url}/proxy/${host}`, accept: 'application/json', read };
}

/** When the ongoing incidents last began to affect each component. */
function changes(summary: RawSummary): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  const impacts = (summary.ongoing_incidents ?? []).flatMap((one) => one.component_impacts ?? []);
  for (const { component_id: id, start_at: start } of impacts) {
    const time = parseTime(start);
    if (id && time !== null && time > (latest.get(id) ?? 0)) latest.set(id, time);
  }
  return latest;
}

function toEntry(
  place: Place,
  word: string,
  changedAt: number | undefined,
  context: Context,
): Entry {
  const mark = digest([place.id, place.name, word, place.since, changedAt].join('\u001F'));
  return {
    id: place.id,
    mark,
    incident: () => toComponent(place, word, changedAt, context),
  };
}

/** A component in a status nobody knows is not called well: listed as affected, it is degraded. */
function toComponent(
  { id, name, since }: Place,
  word: string,
  changedAt: number | undefined,
  { page }: Context,
): Incident {
  const status = nativeComponentStatusOf(word) ?? 'degraded_performance';
  const createdAt = since ?? EARLIEST_MS;
  const updatedAt = changedAt ?? UNSAID;
  return componentIncident({ id, name, status, url: page.url, createdAt, updatedAt });
}
