import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import type { Entry, Page, Source } from '../platform.ts';
import { documentOf, siteOf } from './address.ts';
import { dataOf, openDocument } from './document.ts';
import type { Summary } from './document.ts';
import { wordsOf } from './enums.ts';
import { toIncident } from './incident.ts';
import { postToIncident } from './post.ts';
import { RawIncident, RawPost } from './schema.ts';
import { namesOf } from './services.ts';

/** What an older page has in its document: all that is open, the 80 incidents before, and posts. */
export function embedded(page: Page): Source {
  return {
    id: 'document',
    url: documentOf(page),
    accept: 'text/html',
    relevant: dataOf,
    read: (answer) => {
      const summary = openDocument(answer);
      const { open, resolved, pageName } = summary;
      const entries = [
        ...incidents(open, 'open', answer),
        ...incidents(resolved, 'resolved', answer),
        ...posts(summary, siteOf(page), answer),
      ];
      return { entries, lists: 'recent', pageName };
    },
  };
}

function incidents(
  items: readonly unknown[],
  listed: 'open' | 'resolved',
  answer: Answer,
): readonly Entry[] {
  return items.map((item) => {
    const raw = RawIncident.parse(item);
    return entryOf(raw, answer, (id) => toIncident(id, raw, listed));
  });
}

function posts({ posts: items, body }: Summary, site: string, answer: Answer): readonly Entry[] {
  const ground = { site, words: wordsOf(body), names: namesOf(body['post_status_page_services']) };
  return items.map((item) => {
    const raw = RawPost.parse(item);
    return entryOf(raw, answer, (id) => postToIncident(id, raw, ground));
  });
}
