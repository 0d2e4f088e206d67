import type { Answer } from '../../core/ask.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { isObject } from '../../core/isObject.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Page, Source } from '../platform.ts';
import { RawComponent } from './schema.ts';
import { instatusComponentOf } from './words.ts';

/** The names of a page's components; it tells no entries. */
export function names(page: Page): Source {
  return source(page, (answer) => {
    const known = open(answer).filter(({ id, full }) => id && full !== '');
    const byId = new Map(known.map(({ id, full }) => [id ?? '', full]));
    return { entries: [], lists: 'recent', names: byId };
  });
}

/** The states of a page's components, not since when they are. */
export function components(page: Page): Source {
  return source(page, (answer) => {
    const entries = open(answer).map((one) =>
      entryOf(one, answer, () => toComponent(one, answer, page)),
    );
    return { entries, lists: 'recent' };
  });
}

interface Named extends RawComponent {
  /** `group / name` where it is grouped. */
  readonly full: string;
}

function source({ url }: Page, read: Source['read']): Source {
  return { id: 'v3', url: `${url}/v3/components.json`, accept: 'application/json', read };
}

/** Groups are listed as well; they are only a part of their components' names. */
function open(answer: Answer): readonly Named[] {
  const body = readJson(answer);
  if (!isObject(body) || !Array.isArray(body['components']) || 'page' in body) {
    throw badBody(answer, 'answered JSON that is not Instatus’ list of components');
  }
  const all = body['components'].map((item) => RawComponent.parse(item));
  const groups = new Set(all.map(({ group }) => group?.id).filter(Boolean));
  return all.filter(({ id }) => !groups.has(id)).map(named);
}

function named(raw: RawComponent): Named {
  return { ...raw, full: fullName(raw) };
}

function fullName({ name, group }: RawComponent): string {
  const own = name?.trim() ?? '';
  const over = group?.name?.trim();
  return over && own ? `${over} / ${own}` : own;
}

function toComponent({ id, full, status: word }: Named, answer: Answer, { url }: Page): Incident {
  const status = instatusComponentOf(word);
  if (!id || full === '') throw badBody(answer, 'answered a component without an id or a name');
  if (status === undefined)
    throw badBody(answer, `answered component ${id} without a known status`);
  return componentIncident({
    id,
    name: full,
    status,
    url,
    createdAt: EARLIEST_MS,
    updatedAt: UNSAID,
  });
}
