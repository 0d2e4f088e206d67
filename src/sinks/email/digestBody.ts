import type { Digest, DigestItem } from '../digestOf.ts';
import { moreOf, portionsOf } from '../portionsOf.ts';
import { MOST_BYTES, type Body } from './body.ts';
import { anchor, escaped } from './html.ts';

/** What names and headings take. */
const SPARE_BYTES = 4000;
const MOST_GROUPS = 60;

/** Many events by provider, as many as fit, each a line with its link. */
export function digestBody(digest: Digest): Body {
  const { shown, left } = portionsOf(digest, {
    lineOf,
    sizeOf: ({ text, html }: Body) => Buffer.byteLength(text) + Buffer.byteLength(html),
    each: MOST_BYTES - SPARE_BYTES,
    all: MOST_BYTES - SPARE_BYTES,
    groups: MOST_GROUPS,
  });
  const more = moreOf(left);
  const groups = shown.map(({ group: { name }, lines, left: rest }) => ({
    text: [name, ...lines.map(({ text }) => text), ...moreOf(rest)].join('\n'),
    html: [
      `<h3>${escaped(name)}</h3>`,
      '<ul>',
      ...[...lines.map(({ html }) => html), ...moreOf(rest)].map((line) => `<li>${line}</li>`),
      '</ul>',
    ].join('\n'),
  }));
  return {
    text: [...groups.map(({ text }) => text), ...more].join('\n\n'),
    html: [...groups.map(({ html }) => html), ...more.map((line) => `<p>${line}</p>`)].join('\n'),
  };
}

function lineOf({ status, text, link }: DigestItem): Body {
  return {
    text: `- ${status}: ${text}${link === undefined ? '' : `\n  ${link}`}`,
    html: `<strong>${escaped(status)}</strong> ${anchor(text, link)}`,
  };
}
