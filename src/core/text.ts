import { Parser } from 'htmlparser2';

const INLINE =
  'a abbr b bdi bdo big cite code del em font i ins kbd mark q s samp small span strike';
const OTHER = 'strong sub sup time tt u var wbr img input label button iframe object picture svg';
const BLOCK =
  'address article aside blockquote body center dd details div dl dt figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section summary table tbody thead tfoot ul';
const ROWS = 'br caption li td th tr';
const UNSEEN = 'script style template head title noscript';

const BLOCKS: ReadonlySet<string> = new Set(BLOCK.split(' '));
const HIDDEN: ReadonlySet<string> = new Set(UNSEEN.split(' '));
const NAMES = [INLINE, OTHER, BLOCK, ROWS, UNSEEN].join(' ').split(' ').join('|');
const ATTRIBUTE = `\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>]+)`;

/** A `<` that opens no tag of HTML: "latency < 5 s", "a<b and c>d", "<your name>". */
const NO_TAG = new RegExp(`<(?!/?(?:${NAMES})(?:${ATTRIBUTE})*\\s*/?>|!--)`, 'gi');
/** Without its semicolon `&copy=1` is a piece of an address, not an entity. */
const NO_ENTITY = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,30};)/gi;

/**
 * What a person reads when a browser shows this markup: paragraphs and breaks as line breaks, list
 * items as `- item`, a link as `text (address)`. Text without markup stays as it is, `<` included.
 */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return tidy(html);
  const writer = new Writer();
  const parser = new Parser({
    onopentag: (name, attributes) => writer.open(name, attributes['href']),
    onclosetag: (name) => writer.close(name),
    ontext: (text) => writer.text(text),
  });
  parser.end(lineFeeds(html).replace(NO_ENTITY, '&amp;').replace(NO_TAG, '&lt;'));
  return tidy(writer.written);
}

/** What digests are taken over: white space folded, trimmed, Unicode composed (NFC). */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function tidy(text: string): string {
  const lines = lineFeeds(text).trim();
  if (!/[ \t\u00A0]\n|\n\n\n/.test(lines)) return lines;
  const trimmed = lines.split('\n').map((line) => line.trimEnd());
  return trimmed.join('\n').replace(/\n{3,}/g, '\n\n');
}

interface Link {
  readonly href: string | undefined;
  /** The first piece of its text. */
  readonly from: number;
}

class Writer {
  /** In pieces: looking at the end of one long text over and over costs its square. */
  readonly #pieces: string[] = [];
  /** How many line feeds the text ends with; it counts as two where nothing is written yet. */
  #feeds = 2;
  #hidden = 0;
  /** A break was just written; the source's own line feed behind it is the same break. */
  #broken = false;
  readonly #links: Link[] = [];

  get written(): string {
    return this.#pieces.join('');
  }

  open(name: string, href: string | undefined): void {
    if (HIDDEN.has(name)) this.#hidden += 1;
    else if (name === 'br') this.#feed(1);
    else if (name === 'li') this.#item();
    else if (name === 'a') this.#links.push(this.#linkTo(href));
    else if (name === 'tr') this.#lines(1);
    else if (BLOCKS.has(name)) this.#lines(2);
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.#hidden -= 1;
    else if (name === 'a') this.#link();
    else if (name === 'td' || name === 'th') this.text(' ');
    else if (name === 'tr' || name === 'li') this.#lines(1);
    else if (BLOCKS.has(name)) this.#lines(2);
  }

  text(text: string): void {
    if (this.#hidden > 0) return;
    const kept = this.#broken ? text.replace(/^[ \t]*\n/, '') : text;
    if (this.#feeds > 0 && kept.trim() === '') return;
    this.#pieces.push(kept);
    this.#feeds = Number(kept.endsWith('\n'));
    this.#broken = false;
  }

  #feed(count: number): void {
    if (count > 0) this.#pieces.push('\n'.repeat(count));
    this.#feeds += Math.max(0, count);
    this.#broken = true;
  }

  /** A paragraph inside an item begins on the item's own line. */
  #item(): void {
    this.#lines(1);
    this.text('- ');
    this.#feeds = 2;
  }

  /** A link within a link is only text: browsers do not nest them either. */
  #linkTo(href: string | undefined): Link {
    const nested = this.#links.length > 0;
    return { href: nested ? undefined : href, from: this.#pieces.length };
  }

  #link(): void {
    const link = this.#links.pop();
    if (link?.href === undefined || !/^https?:/i.test(link.href)) return;
    const text = this.#pieces.slice(link.from).join('').trim();
    if (text !== link.href) this.text(text === '' ? link.href : ` (${link.href})`);
  }

  #lines(count: 1 | 2): void {
    this.#feed(count - this.#feeds);
  }
}
