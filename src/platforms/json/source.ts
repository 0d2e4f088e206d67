import type { Answer } from '../../core/ask.ts';
import { digest, digestText } from '../../core/digest.ts';
import { badBody, readJson } from '../json.ts';
import type { Context, Entry, Page, Source } from '../platform.ts';
import { toIncident } from './incident.ts';
import type { Mapping } from './mapping.ts';
import type { JsonOptions } from './options.ts';
import { itemsAt } from './path.ts';
import type { Found } from './path.ts';
import { pick } from './pick.ts';

/** The answer at a page's own address, or where its data is said to be, read as its options say. */
export function jsonSource({ endpoint, address }: Page, mapping: Mapping): Source {
  return {
    id: 'json',
    url: endpoint ?? address,
    accept: 'application/json',
    read: (answer, context) => ({
      entries: itemsIn(answer, mapping).map((item) => toEntry(item, mapping, answer, context)),
      lists: mapping.options.lists,
    }),
  };
}

function itemsIn(answer: Answer, { options, incidents }: Mapping): readonly Found[] {
  const value = readJson(answer);
  const items = itemsAt({ value }, incidents);
  if (items !== undefined) return items;
  if (options.quiet_when_missing && typeof value === 'object' && value !== null) return [];
  throw badBody(answer, noList(options));
}

function noList({ incidents }: JsonOptions): string {
  return incidents === '.' || incidents === ''
    ? 'answered no list; say in "incidents" where the list is'
    : `answered no list at "${incidents}"`;
}

function toEntry(item: Found, mapping: Mapping, answer: Answer, { page }: Context): Entry {
  const picked = pick(item, mapping);
  const mark = digest(JSON.stringify(picked));
  const { id } = picked.texts;
  return {
    id: id ?? `?${digestText(mark)}`,
    mark,
    incident: () => {
      if (id === undefined)
        throw badBody(answer, `answered an incident without an id at "${mapping.options.id}"`);
      const incident = toIncident(id, picked, mapping, page);
      if (incident === null)
        throw badBody(answer, `answered incident ${id} without a time at ${timesIn(mapping)}`);
      return incident;
    },
  };
}

function timesIn({ options }: Mapping): string {
  const { created_at: created, started_at: started, updated_at: updated, updates } = options;
  const logged = [updates?.created_at, updates?.updated_at].map(
    (path) => path && `${updates?.path}.${path}`,
  );
  const paths = [created, started, updated, ...logged].filter(Boolean);
  return paths.map((path) => `"${path}"`).join(' or ');
}
