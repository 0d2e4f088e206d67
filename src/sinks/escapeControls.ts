/** DEL, C1 controls and what reorders text: all that JSON leaves as it is. */
const LEFT_BY_JSON = /[\u007F-\u009F\p{Bidi_Control}]/gu;
/** All that could move, paint or reorder a terminal, but the ends of lines and tabs. */
const CONTROLS = /[^\P{Cc}\t\r\n]|\r(?!\n)|\p{Bidi_Control}/gu;

/** JSON of the same value that cannot move, paint or reorder a terminal. */
export function escapeControls(json: string): string {
  return json.replace(LEFT_BY_JSON, escaped);
}

/** A text of lines, where what could do that is written out: `\u001b`. */
export function visibleControls(text: string): string {
  return text.replace(CONTROLS, escaped);
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
