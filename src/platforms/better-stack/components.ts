import type { Answer } from '../../core/ask.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { entryOf } from '../entry.ts';
import { badBody } from '../json.ts';
import type { Page, Source } from '../platform.ts';
import { openPage } from './page.ts';
import type { Resource } from './page.ts';
import { resourceStatusOf } from './words.ts';

/** The page's resources: what they are, not since when. */
export function components({ url }: Page): Source {
  return {
    id: 'json',
    url: `${url}/index.json`,
    accept: 'application/json',
    read: (answer) => {
      const page = openPage(answer);
      const entries = [...page.resources.values()].map((resource) =>
        entryOf(resource, answer, () => toComponent(resource, answer, url)),
      );
      return { entries, lists: 'recent', pageName: page.name };
    },
  };
}

function toComponent({ id, name, status: word }: Resource, answer: Answer, url: string): Incident {
  const status = resourceStatusOf(word);
  if (name === '') throw badBody(answer, `answered resource ${id} without a name`);
  if (status === undefined) throw badBody(answer, `answered resource ${id} without a known status`);
  return componentIncident({ id, name, status, url, createdAt: EARLIEST_MS, updatedAt: UNSAID });
}
