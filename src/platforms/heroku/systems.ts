import type { Answer } from '../../core/ask.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { entryOf } from '../entry.ts';
import { badBody } from '../json.ts';
import type { Context, Entry } from '../platform.ts';
import { statusOfColour } from './colours.ts';
import { RawSystem } from './schema.ts';

/** One of the systems that Heroku tells the colour of (Apps, Data, Tools). */
export function systemEntry(item: unknown, answer: Answer, { page }: Context): Entry {
  const { system, status } = RawSystem.parse(item);
  const picked = { id: system, status };
  return entryOf(picked, answer, (id) => toComponent(id, status, answer, page.url));
}

function toComponent(
  id: string,
  colour: string | null | undefined,
  answer: Answer,
  url: string,
): Incident {
  const status = statusOfColour(colour);
  if (status === undefined) throw badBody(answer, `answered system ${id} without a known colour`);
  const state = { id, name: id, status, url, createdAt: EARLIEST_MS, updatedAt: UNSAID };
  return componentIncident(state);
}
