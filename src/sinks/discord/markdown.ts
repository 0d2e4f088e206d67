import { fitted } from '../fitted.ts';

/** An address, which is never read as markup, or a character that is. */
const LINK_OR_MARKUP = /(https?:\/\/[^\s<>]+)|[\\*_~`|<[\]]/g;
/** Headings, quotes and small print begin a line. */
const LINE_MARKUP = /^([ \t]*(?:-[ \t]*)?)([#>])/gm;

/**
 * A text of at most so many characters that reads as it was written.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function markdown(text: string, most: number): string {
  return escaped(fitted(text, most, (cut) => escaped(cut).length <= most));
}

/** A link, from a text that is escaped; the text alone where there is no address. */
export function link(text: string, url: string | undefined): string {
  if (url === undefined) return text;
  return `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function escaped(text: string): string {
  return text
    .replace(LINK_OR_MARKUP, (found, url: string | undefined) => url ?? `\\${found}`)
    .replace(LINE_MARKUP, '$1\\$2');
}
