import { plainText } from '../core/text.ts';

/** Marks as vendors use them; each is bounded, so that an odd text costs no more than its length. */
const MARKS: readonly (readonly [mark: RegExp, plain: string])[] = [
  // Google escapes the marks of headings, or writes them twice: `## \#\# Summary` (status.cloud.google.com, 2026-07-25).
  [/^ {0,3}(?:(?:\\?#){1,6}(?:[ \t]+|$)){1,2}/gm, ''],
  [/^[ \t]*\|?(?:[ \t]*:?-{2,40}:?[ \t]*\|){1,40}[ \t]*(?::?-{2,40}:?[ \t]*)?(?:\n|$)/gm, ''],
  [/^([ \t]*)[*+][ \t]+/gm, '$1- '],
  [/(?<![\\*])(\*{2,3})(?=[^\s*])([^\n]{0,400}?[^\s\\*])\1(?!\*)/g, '$2'],
  [/(?<![\\*\w])\*(?=[^\s*])([^*\n]{0,400}?[^\s\\*])\*(?![*\w])/g, '$1'],
  [/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1'],
  [/(?<!\\)!?\[(https?:\/\/[^[\]\s]{1,2000})\]\(\1\/?\)/g, '$1'],
  [
    /(?<!\\)!?\[([^[\]\n]{1,400})\]\((https?:\/\/[^\s()]{1,2000})(?: "[^"\n]{0,400}")?\)/g,
    '$1 ($2)',
  ],
  [/[ \t]{0,9}\\\n/g, '\n'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

/**
 * What a person reads of a text in Markdown: no marks of headings and emphasis, a link as
 * `text (address)`, list items as `- item`. Names with stars and underscores stay as they are.
 */
export function plainMarkdown(markdown: string): string {
  const text = MARKS.reduce(
    (text, [mark, plain]) => text.replace(mark, plain),
    plainText(markdown),
  );
  return text.trim();
}
