import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Page, Source } from '../platform.ts';
import { apiOf, siteOf } from './address.ts';
import { detailIn } from './detailIn.ts';
import { wordsOf } from './enums.ts';
import { postToIncident } from './post.ts';
import { RawPost } from './schema.ts';

/**
 * What a newer page asks for itself: the posts it features, which are those not over. Of each the
 * list has a cut text and ids in place of words, so that the words and each post are asked for too.
 */
export function posts(page: Page): Source {
  const api = apiOf(page);
  const post = (id: string) => `${api}/posts/${encodeURIComponent(id)}`;
  return {
    id: 'posts',
    url: `${api}/posts?is_featured=true&limit=500`,
    accept: 'application/json',
    details: (answer) => {
      const ids = openPosts(answer).flatMap(({ id }) => id ?? []);
      return ids.length === 0 ? [] : [`${api}/post_enums`, ...ids.map(post)];
    },
    read: (answer, context) => {
      const listed = openPosts(answer);
      const words = wordsOf(detailIn(context, `${api}/post_enums`));
      if (listed.length > 0 && words.size === 0) {
        throw badBody(answer, 'answered posts without the words for their states beside it');
      }
      const ground = { site: siteOf(page), words, names: context.names };
      const entries = listed.map((one) => {
        const raw = wholeOf(one, detailIn(context, post(one.id ?? '')));
        return entryOf(raw, answer, (id) => postToIncident(id, raw, ground));
      });
      return { entries, lists: 'ongoing' };
    },
  };
}

/** Whether a body lists posts as PagerDuty's pages have them. */
export function hasPosts(body: unknown): boolean {
  const posts = isObject(body) ? body['posts'] : undefined;
  return Array.isArray(posts) && posts.some((one) => isObject(one) && isPost(one));
}

function isPost({ post_type: type, ...post }: Readonly<Record<string, unknown>>): boolean {
  return (type === 'incident' || type === 'maintenance') && 'latest_update' in post;
}

function openPosts(answer: Answer): readonly RawPost[] {
  const body = readJson(answer);
  const items = isObject(body) ? body['posts'] : undefined;
  if (!Array.isArray(items) || (items.length > 0 && !hasPosts(body))) {
    throw badBody(answer, 'answered JSON that is not a PagerDuty page’s list of posts');
  }
  return items.map((item) => RawPost.parse(item));
}

/** The post as it was asked for by itself, which has all of its updates. */
function wholeOf(listed: RawPost, detail: unknown): RawPost {
  const whole = RawPost.parse(isObject(detail) ? detail['post'] : undefined);
  return whole.id === listed.id && whole.updates ? whole : listed;
}
