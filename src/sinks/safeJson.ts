import { escapeControls } from './escapeControls.ts';

/**
 * JSON that every reader takes, jq 1.6 too, and that a terminal can be shown: halves of characters,
 * which are escaped by now, become U+FFFD; controls are escaped.
 */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value);
  return escapeControls(json.includes('\\ud') ? json.replace(HALVES, wholeOnly) : json);
}

/** Escaped backslashes, and halves of characters. */
const HALVES = /\\\\|\\ud[89a-f][\da-f]{2}/g;

function wholeOnly(found: string): string {
  return found.startsWith('\\u') ? '\uFFFD' : found;
}
