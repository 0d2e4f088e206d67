import type { NodemailerError } from 'nodemailer';
import { codeOf } from '../../core/codeOf.ts';
import { Fault } from '../../core/fault.ts';
import { shortened } from '../message.ts';
import { plainLine } from '../plain.ts';
import { reasonOf } from '../reasonOf.ts';
import { redacted } from '../redacted.ts';

/** Where mail is handed in, and what of it is not to be shown. */
export interface Office {
  /** The sink's. */
  readonly name: string;
  readonly host: string;
  readonly secrets: readonly string[];
}

const SHOWN = 120;

/** A login is wanted, too weak or wrong: https://www.rfc-editor.org/rfc/rfc4954#section-6 */
const LOGIN: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/**
 * Why a mail was not taken. What its server says of the mail itself (5xx) is its last word. All
 * else may be mended while the mail waits: the connection, a busy server (4xx), and a wrong password
 * too, for it would refuse everything else as well.
 */
export function smtpFault(error: unknown, office: Office): Fault {
  if (error instanceof Fault) return error;
  const { name, host, secrets } = office;
  const code = codeOf(error);
  const answered = isNodemailerError(error) ? error.responseCode : undefined;
  if (code === 'EAUTH' || code === 'ENOAUTH' || (answered !== undefined && LOGIN.has(answered))) {
    return new Fault('SINK', `${name}: ${host} refused the login${inBrackets(answered)}`, {
      retryable: true,
    });
  }
  const ofTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (code !== 'ETLS' && answered !== undefined && isNodemailerError(error)) {
    return answerFault(error, office, ofTheMail && error.permanent === true);
  }
  const why = plainLine(redacted(reasonOf(error), secrets));
  if (ofTheMail) return new Fault('SINK', `${name}: ${shortened(why, SHOWN)}`);
  return new Fault('NETWORK', `${host}: ${shortened(why, SHOWN)}`, { retryable: true });
}

/** Some got the mail, others were refused. */
export function refusalFault(refusals: readonly NodemailerError[], office: Office): Fault {
  const passing = refusals.find(({ permanent }) => permanent !== true);
  const refusal = passing ?? refusals[0];
  if (refusal === undefined) return new Fault('SINK', `${office.name}: somebody was refused`);
  return answerFault(refusal, office, passing === undefined);
}

function answerFault(error: NodemailerError, office: Office, permanent: boolean): Fault {
  const { responseCode, response = '', recipient } = error;
  const whom = recipient === undefined ? '' : ` for ${recipient}`;
  const words = shortened(saidIn(response, office.secrets), SHOWN);
  const message = `${office.name} answered ${responseCode}${whom}${words === '' ? '' : `: ${words}`}`;
  return new Fault('SINK', message, { retryable: !permanent });
}

/** Every line of an answer begins with its code. */
function saidIn(response: string, secrets: readonly string[]): string {
  return plainLine(redacted(response, secrets).replace(/^\d{3}[ -]?/gm, ''));
}

function inBrackets(answered: number | undefined): string {
  return answered === undefined ? '' : ` (${answered})`;
}

function isNodemailerError(error: unknown): error is NodemailerError {
  return error instanceof Error && 'responseCode' in error;
}
