import type * as nodemailer from 'nodemailer';
import type { NodemailerError, SendMailOptions } from 'nodemailer';
import { from, Observable } from 'rxjs';
import { Fault } from '../../core/fault.ts';
import { LONGEST_TIMER_MS } from '../../core/timer.ts';
import { hostOf, needsTls } from './smtpUrl.ts';

/** What became of a mail that somebody got. */
export interface Sent {
  readonly accepted: readonly string[];
  /** One for every address that was refused while others were not. */
  readonly refusals: readonly NodemailerError[];
}

export interface Mailer {
  /** Hands one mail in; an error is the library's own, or a Fault (TIMEOUT). */
  send(mail: SendMailOptions): Observable<Sent>;
  close(): Promise<void>;
}

interface MailerOptions {
  readonly smtp: string;
  /** Deadline of one mail, in milliseconds. */
  readonly timeoutMs: number;
}

/** The library is large, and only those who send mail need it. */
type Nodemailer = Pick<typeof nodemailer, 'createTransport'>;

/** As many incidents as a lane tells at a time; servers count connections. */
const CONNECTIONS = 4;
/** Busy days are long, and servers count logins as well. */
const IDLE_MS = 60_000;

/** Connects when the first mail is sent, and keeps the connection for the next. */
export function openMailer(options: MailerOptions): Mailer {
  let opened: ReturnType<typeof transportOf> | undefined;
  // Loaded now: where the program has been replaced by the time of the first mail, it is not there.
  const loaded = import('nodemailer').catch((error: unknown) => notLoaded(error));
  loaded.catch(() => undefined);
  return {
    send: (mail) =>
      within(options, async (signal) => {
        const library = await loaded;
        signal.throwIfAborted();
        const transport = (opened ??= transportOf(library, options));
        return transport.send(mail, signal);
      }),
    async close() {
      opened?.close();
      opened = undefined;
    },
  };
}

function notLoaded(error: unknown): never {
  const message = 'its library cannot be loaded; if statuswire was replaced meanwhile, restart it';
  throw new Fault('SINK', message, { retryable: true, cause: error });
}

function transportOf({ createTransport }: Nodemailer, { smtp, timeoutMs }: MailerOptions) {
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxRequeues: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    idleTimeout: IDLE_MS,
    requireTLS: needsTls(smtp),
    url: smtp,
  });
  return {
    async send(mail: SendMailOptions, signal: AbortSignal): Promise<Sent> {
      const info = await transport.sendMail({ ...mail, signal });
      return { accepted: info.accepted ?? [], refusals: info.rejectedErrors ?? [] };
    },
    close: () => transport.close({ force: true }),
  };
}

/** Gives up when it takes too long, or nobody listens any more. */
function within<T>(
  { smtp, timeoutMs }: MailerOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Observable<T> {
  const ms = Math.min(timeoutMs, LONGEST_TIMER_MS);
  const late = `${hostOf(smtp)} did not answer within ${ms / 1000} s`;
  return new Observable((subscriber) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      subscriber.error(new Fault('TIMEOUT', late, { retryable: true }));
    }, ms);
    subscriber.add(from(work(giveUp.signal)).subscribe(subscriber));
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  });
}
