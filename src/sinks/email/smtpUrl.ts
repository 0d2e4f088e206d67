import * as z from 'zod';
import { percentDecoded } from '../../core/percentDecoded.ts';

/** What a query may say; some others would make the library print what it sends. */
const SETTINGS = new Set([
  'requireTLS',
  'ignoreTLS',
  'authMethod',
  'name',
  'tls.rejectUnauthorized',
  'tls.servername',
  'tls.minVersion',
]);
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** Where mail is handed in: `smtps://user:password@host:465`; what is wrong is said without it. */
export const SmtpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && isSmtp(new URL(text)), {
    error: 'expected an address such as "smtps://user:password@mail.acme.com:465"',
  })
  .refine((text) => !URL.canParse(text) || areKnown(new URL(text)), {
    error: `may have behind its "?" only ${[...SETTINGS].join(', ')}`,
  })
  .meta({ pattern: '^[sS][mM][tT][pP][sS]?://' });

/** Whether the password would else go over the network for everybody to read. */
export function needsTls(smtp: string): boolean {
  const { protocol, username, hostname } = new URL(smtp);
  return protocol === 'smtp:' && username !== '' && !LOCAL.test(hostname);
}

/** All forms in which a server may repeat what it was logged in with. */
export function secretsIn(smtp: string): string[] {
  const { username, password } = new URL(smtp);
  const [user, pass] = [percentDecoded(username), percentDecoded(password)];
  const coded = [user, pass, `\0${user}\0${pass}`].map((text) =>
    Buffer.from(text).toString('base64'),
  );
  return [pass, password, ...coded];
}

/** `mail.acme.com`. */
export function hostOf(smtp: string): string {
  return new URL(smtp).hostname;
}

function isSmtp({ protocol, hostname }: URL): boolean {
  return /^smtps?:$/.test(protocol) && hostname !== '';
}

function areKnown({ searchParams }: URL): boolean {
  return [...searchParams.keys()].every((key) => SETTINGS.has(key));
}
