import type { Preview } from '../sinks/sink.ts';
import { escapeControls } from '../sinks/escapeControls.ts';
import { redacted } from '../sinks/redacted.ts';

/** All but line ends that JSON escapes and plain text does not. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000B-\u001F]/g;

/** What is sent, for people: JSON on lines of its own, `***` in the place of secrets. */
export function previewText({ head, body }: Preview, secrets: readonly string[]): string {
  const hidden = [...secrets, ...secrets.map((secret) => JSON.stringify(secret).slice(1, -1))];
  const text = `${head}\n${pretty(body)}\n`;
  return redacted(escapeControls(text.replace(CONTROLS, ' ')), hidden);
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body.trimEnd();
  }
}

const SECRET = /token|secret|password|auth|key$/i;

/** The options of a sink that are secret by their names, wherever in them they stand. */
export function secretsIn(options: unknown, key = ''): string[] {
  if (typeof options === 'string') return SECRET.test(key) ? [options] : [];
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options).flatMap(([name, value]) =>
    secretsIn(value, Array.isArray(options) ? key : name),
  );
}
