import { fitted } from '../fitted.ts';

/** An address, or a character that Slack reads as the beginning of something. */
const LINK_OR_CONTROL = /(https?:\/\/[^\s<>|"]*[^\s<>|".,:;!?'()[\]{}…])|[&<>]/g;
const MOST_LINK = 2000;

/** Text for people to read. */
export interface Mrkdwn {
  readonly type: 'mrkdwn';
  readonly text: string;
  /**
   * So that no `@here` and no `#general` becomes what it says:
   * https://docs.slack.dev/reference/block-kit/composition-objects/text-object
   */
  readonly verbatim: true;
}

export function mrkdwn(text: string): Mrkdwn {
  return { type: 'mrkdwn', text, verbatim: true };
}

/**
 * `&`, `<` and `>` are Slack's control characters; without them `<!channel>` calls nobody.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line, escaped, of at most so many characters. */
export function line(text: string, most: number): string {
  return escaped(fitted(text, most, (cut) => escaped(cut).length <= most));
}

/** A text, escaped, of at most so many characters. Verbatim text has no links but those made here. */
export function paragraphs(text: string, most: number): string {
  return linked(fitted(text, most, (cut) => linked(cut).length <= most));
}

/** A link, from a text that is escaped; the text alone where there is no address. */
export function link(text: string, url: string | undefined): string {
  const address = url === undefined ? '' : escaped(url);
  return address === '' || address.length > MOST_LINK ? text : `<${address}|${text}>`;
}

function linked(text: string): string {
  return text.replace(LINK_OR_CONTROL, (found, url: string | undefined) =>
    url === undefined ? escaped(found) : `<${escaped(url)}>`,
  );
}
