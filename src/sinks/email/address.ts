import { domainToASCII } from 'node:url';
import * as z from 'zod';

/** A mailbox: somebody's name, which may be empty, and address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const PLAIN = String.raw`[^\s<>@,;:"()\\]+@[^\s<>@,;:"()\\]+`;
const NAMED = new RegExp(`^([^\\r\\n<>]*)<(${PLAIN})>$`);
const ALONE = new RegExp(`^${PLAIN}$`);

/** `ops@acme.com`, or `Acme Status <ops@acme.com>`. */
export const Address = z
  .string()
  .refine((text) => readAddress(text) !== undefined, {
    error: 'expected an address such as "ops@acme.com" or "Acme Status <ops@acme.com>"',
  })
  .transform((text) => readAddress(text)!);

function readAddress(written: string): Mailbox | undefined {
  const text = written.trim();
  if (ALONE.test(text)) return { name: '', address: text };
  const [, name, address] = NAMED.exec(text) ?? [];
  if (name === undefined || address === undefined) return undefined;
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address };
}

/** What stands behind the `@`, in ASCII. */
export function domainOf({ address }: Mailbox): string {
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1)) || 'localhost';
}
