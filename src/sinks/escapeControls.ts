/** DEL, C1 controls and what reorders text: all that JSON leaves as it is. */
const CONTROLS = /[\u007F-\u009F\p{Bidi_Control}]/gu;

/** JSON of the same value that cannot move, paint or reorder a terminal. */
export function escapeControls(json: string): string {
  return json.replace(CONTROLS, escaped);
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
