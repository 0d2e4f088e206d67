import { stripVTControlCharacters } from 'node:util';

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
const BLANKS = /[\t\v\f]/gu;
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * The lines of a vendor's text that are not blank, without anything that could move, paint or
 * reorder a terminal.
 */
export function plainLines(text: string): string[] {
  return stripVTControlCharacters(text.replace(LINE_ENDS, '\n').replace(BLANKS, ' '))
    .split('\n')
    .map((line) => line.replace(CONTROLS, '').trimEnd())
    .filter((line) => line !== '');
}

/** The same on one line, runs of blanks made one. */
export function plainLine(text: string): string {
  return plainLines(text).join(' ').replace(/\s+/gu, ' ').trim();
}

/** The same with its paragraphs: one empty line where there were some. */
export function plainParagraphs(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n/u)
    .map((paragraph) => plainLines(paragraph).join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
