import type { Answer } from '../../core/ask.ts';
import { bodyText, peekJson, readJson } from '../json.ts';

const STRINGS = /"(?:[^"\\]|\\[^])*"/g;
const CONTROLS = /\p{Cc}/gu;

/**
 * The JSON in an answer of cState's, whose templates write some texts as they are: line feeds and
 * tabs in them, which JSON does not allow, are read as what they are. Throws a Fault (BAD_BODY) for
 * all else, a quotation mark in a text among it.
 */
export function readLoose(answer: Answer): unknown {
  return peekJson(answer) ?? readJson(mended(answer));
}

/** The JSON in an answer of cState's, or undefined where there is none. Never throws. */
export function peekLoose(answer: Answer): unknown {
  try {
    return readLoose(answer);
  } catch {
    return undefined;
  }
}

function mended(answer: Answer): Answer {
  const text = bodyText(answer).replace(STRINGS, (string) => string.replace(CONTROLS, escaped));
  return { ...answer, body: Buffer.from(text) };
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
