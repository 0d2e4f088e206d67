import type { Answer } from '../../core/ask.ts';
import { digest, digestText } from '../../core/digest.ts';
import { isClosed } from '../../core/incident.ts';
import type { Incident } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import { badBody, bodyText } from '../json.ts';
import type { Context, Entry, Page, Source } from '../platform.ts';
import { isMaintenanceStatus } from '../words.ts';
import { ulidTime } from '../ulid.ts';
import { updateIds } from '../../core/updateIds.ts';
import { parseAtom } from './atom.ts';
import type { AtomEntry } from './atom.ts';
import { readContent } from './feedContent.ts';

/**
 * The page's Atom feed: about 50 incidents, of each only the newest update, in the page's language.
 * It names components, but neither the impact nor when an incident began (status.openai.com, 2026): that is in its id.
 */
export function feed({ url }: Page): Source {
  return {
    id: 'feed',
    url: `${url}/feed.atom`,
    accept: 'application/atom+xml',
    relevant: (body) => body.subarray(Math.max(0, body.indexOf('<entry'))),
    read: (answer, context) => {
      const { title, entries } = open(answer);
      const listed = entries.map((entry) => toEntry(entry, answer, context));
      return { entries: listed, lists: 'recent', pageName: plainText(title) };
    },
  };
}

/** Whether a text is an Atom feed that incident.io wrote. */
export function isFeed(text: string): boolean {
  return text.includes('<feed') && /<generator[^>]{0,200}>\s{0,20}incident\.io\s{0,20}</.test(text);
}

function open(answer: Answer): ReturnType<typeof parseAtom> {
  const text = bodyText(answer);
  if (!isFeed(text)) throw badBody(answer, 'answered something else than a feed of incident.io');
  const atom = parseAtom(text);
  if (!atom.whole) throw badBody(answer, 'answered a torn feed');
  return atom;
}

function toEntry(entry: AtomEntry, answer: Answer, context: Context): Entry {
  const { title, published, updated, content, summary } = entry;
  // The vendor writes a double slash before `incidents/<id>`: only the last segment counts.
  const known = (entry.id || entry.link).trim().split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const mark = digest([known, title, published, updated, content, summary].join('\u001F'));
  return {
    id: known || `?${digestText(mark)}`,
    mark,
    incident: () => {
      const updatedAt = parseTime(updated.trim()) ?? parseTime(published.trim());
      if (known === '') throw badBody(answer, 'answered an entry without an id');
      if (updatedAt === null) throw badBody(answer, `answered entry ${known} without any time`);
      return toIncident(known, updatedAt, entry, context);
    },
  };
}

/** A status word nobody knows counts as open: better told once too often than never. */
function toIncident(id: string, at: number, entry: AtomEntry, { page }: Context): Incident {
  const { status = 'investigating', message, components } = readContent(entry);
  const type = isMaintenanceStatus(status) ? 'maintenance' : 'incident';
  const updateId = updateIds(id)(at);
  return {
    id,
    type,
    name: plainText(entry.title),
    status,
    impact: type === 'maintenance' ? 'maintenance' : 'unknown',
    components,
    url: `${page.url}/incidents/${id}`,
    createdAt: parseTime(entry.published.trim()) ?? Math.min(ulidTime(id) ?? at, at),
    updatedAt: at,
    startedAt: null,
    resolvedAt: isClosed(status) ? at : null,
    scheduledFor: null,
    scheduledUntil: null,
    updates: [{ id: updateId, status, message, createdAt: at, displayAt: at, updatedAt: at }],
  };
}
