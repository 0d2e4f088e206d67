import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { Text, list } from '../raw.ts';
import type { Kind, Place, Told } from './told.ts';

/** `{ human, string }`, of which "human" ("34 minutes ago") ticks. */
const Time = z
  .object({ string: Text })
  .transform(({ string }) => string)
  .nullish()
  .catch(null);
/** `{ human, value }`, or the bare number of the first versions. */
const Code = z.union([z.object({ value: Text }).transform(({ value }) => value), Text]);

const Attributes = z
  .object({
    guid: Text,
    name: Text,
    message: Text,
    status: Code,
    created: Time,
    updated: Time,
    occurred: Time,
    scheduled: Time,
    completed: Time,
  })
  .catch({});

const Link = z.object({ type: Text, id: Text }).catch({});
const Links = z
  .object({ data: z.union([list(Link), Link.transform((link) => [link])]) })
  .nullish()
  .catch(null);
const Links1 = z.object({ updates: Links, components: Links, group: Links }).nullish().catch(null);

const Resource = z
  .object({ id: Text, type: Text, attributes: Attributes, relationships: Links1 })
  .catch({ attributes: {} });
type Resource = z.infer<typeof Resource>;

const Document = z.object({ data: z.array(Resource), included: list(Resource) });

/** Whether a body is such a list of version 3; an empty one tells itself by where it pages. */
export function isListOf3(kind: Kind | 'components', body: unknown): boolean {
  if (!isObject(body) || !Array.isArray(body['data'])) return false;
  const { data, meta } = body;
  if (data.length > 0) return data.some((item) => isObject(item) && isOf(kind, item));
  const path = isObject(meta) ? meta['path'] : undefined;
  return typeof path === 'string' && path.endsWith(`/api/${kind}`);
}

function isOf(kind: string, item: Readonly<Record<string, unknown>>): boolean {
  const { type, attributes } = item;
  return type === kind && isObject(attributes) && 'status' in attributes && 'name' in attributes;
}

/** Reads the answers of version 3. Throws a Fault (BAD_BODY) for all else. */
export const open3 = { told, places };

function told(answer: Answer, kind: Kind): readonly Told[] {
  const { data, linked } = documentOf(answer, kind);
  return data.map((item) => (kind === 'incidents' ? incident(item, linked) : plan(item, linked)));
}

type Linked = (item: Resource, relation: 'updates' | 'components' | 'group') => Resource[] | null;

function documentOf(answer: Answer, kind: Kind | 'components') {
  const body = readJson(answer);
  if (!isListOf3(kind, body)) {
    throw badBody(answer, `answered JSON that is not a list of Cachet’s ${kind}`);
  }
  const { data, included } = Document.parse(body);
  const byName = new Map((included ?? []).map((one) => [`${one.type}/${one.id}`, one]));
  const linked: Linked = ({ relationships }, relation) => {
    const links = relationships?.[relation]?.data;
    return links?.flatMap(({ type, id }) => byName.get(`${type}/${id}`) ?? []) ?? null;
  };
  return { data, linked };
}

function incident(item: Resource, linked: Linked): Told {
  const { guid, occurred } = item.attributes;
  const rest = { id: item.id, slug: guid ?? item.id, occurred, begins: null, until: null };
  return { ...shared(item, linked), ...rest, kind: 'incidents', ended: null };
}

/** A plan is over once the time of its end has come, so that is its planned end before. */
function plan(item: Resource, linked: Linked): Told {
  const { scheduled: begins, completed: until, status } = item.attributes;
  const id = item.id && `schedule-${item.id}`;
  const times = { occurred: null, begins, until, ended: status === '2' ? until : null };
  return { ...shared(item, linked), ...times, id, slug: item.id, kind: 'schedules' };
}

function shared(item: Resource, linked: Linked) {
  const { name, message, status, created, updated } = item.attributes;
  const updates = (linked(item, 'updates') ?? []).map(({ id, attributes: one }) => ({
    id,
    status: one.status,
    message: one.message,
    created: one.created,
    updated: one.updated,
  }));
  const components =
    linked(item, 'components')?.flatMap(({ id, attributes }) =>
      id ? [{ id, name: attributes.name }] : [],
    ) ?? null;
  return { name, message, status, created, updated, updates, components };
}

function places(answer: Answer): readonly Place[] {
  const { data, linked } = documentOf(answer, 'components');
  return data.map((item) => {
    const { name, status, created, updated } = item.attributes;
    const group = linked(item, 'group')?.[0]?.attributes.name?.trim();
    const own = name?.trim() ?? '';
    return { id: item.id, name: group ? `${group} / ${own}` : own, status, created, updated };
  });
}
