import type { Answer } from '../../core/ask.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { entryOf } from '../entry.ts';
import { badBody } from '../json.ts';
import type { Page, Source } from '../platform.ts';
import type { Address } from './addresses.ts';
import { openSummary } from './summary.ts';
import type { NamedComponent } from './summary.ts';
import { codeStatusOf } from './words.ts';

/** The page's components: how they are, not since when. */
export function components({ url: pageUrl }: Page, { id, url }: Address): Source {
  return {
    id,
    url,
    accept: 'application/json',
    read: (answer) => {
      const entries = openSummary(answer).components.map((one) =>
        entryOf(one, answer, (own) => toComponent(own, one, answer, pageUrl)),
      );
      return { entries, lists: 'recent' };
    },
  };
}

function toComponent(
  id: string,
  { name, code }: NamedComponent,
  answer: Answer,
  url: string,
): Incident {
  const status = codeStatusOf(code);
  if (name === '') throw badBody(answer, `answered component ${id} without a name`);
  if (status === undefined) throw badBody(answer, `answered component ${id} without a known code`);
  return componentIncident({ id, name, status, url, createdAt: EARLIEST_MS, updatedAt: UNSAID });
}
