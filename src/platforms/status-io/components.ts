import type { Answer } from '../../core/ask.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { EARLIEST_MS, parseTime } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { entryOf } from '../entry.ts';
import { badBody } from '../json.ts';
import type { Page, Source } from '../platform.ts';
import { apiOf } from './addresses.ts';
import type { RawComponent } from './schema.ts';
import { openState } from './state.ts';
import { codeStatusOf } from './words.ts';

/** The page's components, each as bad as the worst of its containers. */
export function components(page: Page): Source {
  return {
    id: 'api',
    url: apiOf(page) ?? page.url,
    accept: 'application/json',
    read: (answer) => {
      const entries = openState(answer).components.map((raw) =>
        entryOf(raw, answer, (id) => toComponent({ ...raw, id }, answer, page)),
      );
      return { entries, lists: 'recent' };
    },
  };
}

function toComponent(
  raw: RawComponent & { readonly id: string },
  answer: Answer,
  { url }: Page,
): Incident {
  const { id } = raw;
  const name = raw.name?.trim() ?? '';
  const status = codeStatusOf(raw.status_code);
  if (name === '') throw badBody(answer, `answered component ${id} without a name`);
  if (status === undefined) throw badBody(answer, `answered component ${id} without a known code`);
  return componentIncident({
    id,
    name,
    status,
    url,
    createdAt: EARLIEST_MS,
    updatedAt: changedAt(raw),
  });
}

/** A component's own time is the page's: of all of them, when any changed (Docker's, 2022-04-23). */
function changedAt({ updated, containers }: RawComponent): number {
  const times = (containers ?? []).map((one) => parseTime(one.updated)).filter((at) => at !== null);
  return times.length > 0 ? Math.max(...times) : (parseTime(updated) ?? UNSAID);
}
