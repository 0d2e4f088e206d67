import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { isObject } from '../../core/isObject.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { badBody, readJson } from '../json.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { Text } from '../raw.ts';
import { apiOf, siteOf } from './address.ts';
import { detailIn } from './detailIn.ts';
import { wordsOf } from './enums.ts';
import { serviceStatusOf } from './words.ts';

const RawService = z
  .object({
    id: Text,
    name: Text,
    display_name: Text,
    is_active: z.boolean().nullish().catch(null),
  })
  .catch({});
const RawImpact = z.object({ service_id: Text, impact_severity_id: Text }).catch({});

/** The names of a page's services; it tells no entries. */
export function serviceNames(page: Page): Source {
  return {
    id: 'services',
    url: `${apiOf(page)}/services`,
    accept: 'application/json',
    read: (answer) => {
      const names = namesOf(listIn(readJson(answer), 'services', answer));
      return { entries: [], lists: 'recent', names };
    },
  };
}

/** Service id → name, as people see it; those that are not shown are left out. */
export function namesOf(items: unknown): ReadonlyMap<string, string> {
  const services = Array.isArray(items) ? items.map((item) => RawService.parse(item)) : [];
  const names = new Map<string, string>();
  for (const { id, name, display_name: shown, is_active: active } of services) {
    const label = shown?.trim() || name?.trim();
    if (id && label && active !== false) names.set(id, label);
  }
  return names;
}

/** The states of a page's services: well, unless listed as impacted; since when is not said. */
export function serviceStates(page: Page): Source {
  const details = [`${apiOf(page)}/services`, `${apiOf(page)}/post_enums`] as const;
  return {
    id: 'services',
    url: `${apiOf(page)}/impacted_services`,
    accept: 'application/json',
    details: () => details,
    read: (answer, context) => {
      const impacts = listIn(readJson(answer), 'impacted_services', answer);
      const [services, words] = details.map((url) => detailIn(context, url));
      const names = namesOf(isObject(services) ? services['services'] : undefined);
      if (names.size === 0) throw badBody(answer, 'answered without the page’s services beside it');
      const statuses = statusesOf(impacts, wordsOf(words));
      const entries = [...names].map(([id, name]) =>
        toEntry(id, name, statuses.get(id) ?? 'operational', siteOf(page)),
      );
      return { entries, lists: 'recent' };
    },
  };
}

function listIn(body: unknown, key: string, answer: Answer): readonly unknown[] {
  const items = isObject(body) ? body[key] : undefined;
  if (!Array.isArray(items)) throw badBody(answer, `answered JSON without a list of ${key}`);
  return items;
}

function statusesOf(impacts: readonly unknown[], words: ReadonlyMap<string, string>) {
  const raws = impacts.map((item) => RawImpact.parse(item));
  return new Map(
    raws.map(({ service_id: id, impact_severity_id: word }) => [
      id ?? '',
      serviceStatusOf(words.get(word ?? '')),
    ]),
  );
}

function toEntry(
  id: string,
  name: string,
  status: ReturnType<typeof serviceStatusOf>,
  url: string,
): Entry {
  const times = { createdAt: EARLIEST_MS, updatedAt: UNSAID };
  return {
    id,
    mark: digest([id, name, status].join('\u001F')),
    incident: () => componentIncident({ id, name, status, url, ...times }),
  };
}
