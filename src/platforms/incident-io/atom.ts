import { Parser } from 'htmlparser2';

export interface AtomEntry {
  id: string;
  link: string;
  title: string;
  published: string;
  updated: string;
  content: string;
  summary: string;
}

export interface Atom {
  title: string;
  generator: string;
  /** Whether the document ends as it should. */
  whole: boolean;
  readonly entries: readonly AtomEntry[];
}

const FIELDS = ['id', 'title', 'published', 'updated', 'content', 'summary'] as const;
type Field = (typeof FIELDS)[number];

/** An Atom document (RFC 4287), as far as feeds of incidents need it. Never throws. */
export function parseAtom(xml: string): Atom {
  const entries: AtomEntry[] = [];
  const feed = {
    title: '',
    generator: '',
    whole: /<\/feed\s*>\s*$/.test(xml.slice(-200)),
    entries,
  };
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        path.push(name);
        const place = path.join(' ');
        if (place === 'feed entry') entries.push(blank());
        if (place === 'feed entry link') setLink(entries.at(-1), attributes);
      },
      ontext: (text) => {
        const [root, parent = '', child = ''] = path;
        if (root !== 'feed') return;
        const entry = entries.at(-1);
        if (parent === 'entry' && entry && isField(child) && path.length === 3)
          entry[child] += text;
        if ((parent === 'title' || parent === 'generator') && path.length === 2)
          feed[parent] += text;
      },
      onclosetag: () => path.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return feed;
}

function blank(): AtomEntry {
  return { id: '', link: '', title: '', published: '', updated: '', content: '', summary: '' };
}

function setLink(entry: AtomEntry | undefined, { rel, href }: Record<string, string>): void {
  const permalink = rel === undefined || rel === 'alternate';
  if (entry && href && permalink) entry.link ||= href;
}

function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}
