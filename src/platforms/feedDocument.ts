import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';

/** An item or entry as it stands in a feed: what is not there is ''. Times are not parsed. */
export interface FeedItem {
  /** `guid`, `id` or `rdf:about`. */
  readonly guid: string;
  /** As it stands there: maybe relative, maybe without a scheme. */
  readonly link: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  /** The whole text, as HTML; the summary where there is nothing else. */
  readonly content: string;
  /** Atom's `summary`, or the `description` beside a `content:encoded`. */
  readonly summary: string;
  readonly categories: readonly string[];
  /** RSS's own items have no `status`; Microsoft's do (status.cloud.microsoft/api/feed/mac, 2026-08). */
  readonly status: string;
}

export interface FeedDocument {
  readonly title: string;
  /** The page whose feed it is. */
  readonly link: string;
  readonly generator: string;
  /** In the order in which they stand there, which most write newest first. */
  readonly items: readonly FeedItem[];
}

type Maybe = string | undefined;

/** What stands in a feed's XML, given its first element's name. Throws when the XML is broken. */
export function feedDocument(root: string, xml: string): FeedDocument {
  if (/rss$/i.test(root)) return rss(xml);
  return /feed$/i.test(root) ? atom(xml) : rdf(xml);
}

function rss(xml: string): FeedDocument {
  const { title, link, generator, items } = parseRssFeed(xml);
  const statuses = statusesIn(xml);
  return documentFrom(
    [title, link, generator],
    (items ?? []).map((item, index) =>
      itemOf({
        status: statuses.length === items?.length ? statuses[index] : undefined,
        ids: [item.guid?.value, item.atom?.id],
        links: [item.link, ...(item.atom?.links ?? []).map(({ href }) => href)],
        title: item.title,
        published: [item.pubDate, item.dc?.dates?.[0], item.atom?.published],
        updated: [item.atom?.updated, item.dcterms?.modified?.[0]],
        texts: [item.content?.encoded, item.description],
        categories: item.categories?.map(({ name }) => name),
      }),
    ),
  );
}

function atom(xml: string): FeedDocument {
  const { title, links, generator, entries } = parseAtomFeed(xml);
  return documentFrom(
    [title?.value, alternate(links), generator?.text],
    (entries ?? []).map((entry) =>
      itemOf({
        ids: [entry.id],
        links: [alternate(entry.links)],
        title: entry.title?.value,
        published: [entry.published, entry.dc?.dates?.[0]],
        updated: [entry.updated],
        texts: [entry.content?.value, entry.summary?.value],
        categories: entry.categories?.map(({ term, label }) => label ?? term),
      }),
    ),
  );
}

/** Without the table of contents: of items with the same address it names but one. */
function rdf(xml: string): FeedDocument {
  const { title, link, items } = parseRdfFeed(xml.replace(/<items\b[^]*?<\/items\s*>/i, ''));
  return documentFrom(
    [title, link, undefined],
    (items ?? []).map((item) =>
      itemOf({
        ids: [item.rdf?.about],
        links: [item.link],
        title: item.title,
        published: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
        updated: [item.dcterms?.modified?.[0]],
        texts: [item.content?.encoded, item.description],
        categories: item.dc?.subjects,
      }),
    ),
  );
}

interface Found {
  readonly ids: readonly Maybe[];
  readonly links: readonly Maybe[];
  readonly title: Maybe;
  readonly published: readonly Maybe[];
  readonly updated: readonly Maybe[];
  /** Best first. */
  readonly texts: readonly Maybe[];
  readonly categories: readonly Maybe[] | undefined;
  readonly status?: Maybe;
}

function itemOf(found: Found): FeedItem {
  const texts = found.texts.filter(isSaid);
  return {
    guid: first(found.ids),
    link: first(found.links),
    title: found.title ?? '',
    published: first(found.published),
    updated: first(found.updated),
    content: first(texts),
    summary: texts.at(-1) ?? '',
    categories: (found.categories ?? []).filter(isSaid),
    status: found.status ?? '',
  };
}

/** The `status` of every item, in their order; the parser leaves out what no standard knows. */
function statusesIn(xml: string): readonly string[] {
  if (!xml.includes('<status>')) return [];
  const items = xml.split(/<item\b/).slice(1);
  return items.map((item) => /<status>([^<]*)<\/status>/.exec(item)?.[1]?.trim() ?? '');
}

function documentFrom(
  [title = '', link = '', generator = '']: readonly [Maybe, Maybe, Maybe],
  items: readonly FeedItem[],
): FeedDocument {
  return { title, link, generator, items };
}

function alternate(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
): Maybe {
  return links?.find(({ rel, href }) => href && (rel === undefined || rel === 'alternate'))?.href;
}

function first(texts: readonly Maybe[]): string {
  return texts.find(isSaid) ?? '';
}

function isSaid(text: Maybe): text is string {
  return text !== undefined && text !== '';
}
