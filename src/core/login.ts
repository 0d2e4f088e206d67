import { percentDecoded } from './percentDecoded.ts';

/** Who logs in somewhere, and with what. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** The login that stands in an address, which is one; undefined when none does. */
export function loginIn(url: string): Login | undefined {
  const { username, password } = new URL(url);
  if (username === '' && password === '') return undefined;
  return { user: percentDecoded(username), password: percentDecoded(password) };
}

/** A login as the header `authorization` has it: https://www.rfc-editor.org/rfc/rfc7617 */
export function basic({ user, password }: Login): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
