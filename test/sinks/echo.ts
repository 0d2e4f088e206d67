import { percentDecoded } from '../../src/core/percentDecoded.ts';
import type { Script, Received } from './service.ts';

/** How services write down what they repeat. */
export const FORMS = {
  'as it came': (text: string) => text,
  decoded: (text: string) => percentDecoded(text),
  'in JSON': (text: string) => JSON.stringify(text),
  'in JSON, slashes escaped': (text: string) => JSON.stringify(text).replaceAll('/', '\\/'),
  'in HTML': (text: string) => text.replaceAll('&', '&amp;'),
  encoded: (text: string) => encodeURIComponent(text),
} satisfies Record<string, (text: string) => string>;
export type Form = keyof typeof FORMS;

/** Headers that tell nothing. */
const PLAIN = new Set(
  'host connection content-length content-type user-agent idempotency-key'.split(' '),
);

/** An answer that repeats all that was sent; `refusal` says it in the service's own way. */
export function echo(
  form: Form,
  refusal: (words: string) => Script = (body) => ({ status: 404, body }),
): (request: Received) => Script {
  return ({ path, headers, body }) => {
    const told = Object.entries(headers).filter(([name]) => !PLAIN.has(name));
    const values = told.map(([, value]) => String(value));
    const address = `http://${String(headers['host'])}${path}`;
    return refusal([path, ...values, address, body].map(FORMS[form]).join(' '));
  };
}
