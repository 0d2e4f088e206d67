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

/** As many incidents as a lane tells at a time; servers count connections. */
const CONNECTIONS = 4;
/** Busy days are long, and servers count logins as well. */
const IDLE_MS = 60_000;

/** Connects when the first mail is sent, and keeps the connection for the next. */
export function openMailer(options: MailerOptions): Mailer {
  let opened: ReturnType<typeof transportOf> | undefined;
  return {
    send: (mail) =>
      within(options, async (signal) => {
        const transport = await (opened ??= transportOf(options));
        return transport.send(mail, signal);
      }),
    async close() {
      const transport = await opened;
      opened = undefined;
      transport?.close();
    },
  };
}

/** The library is large, and only those who send mail need it. */
async function transportOf({ smtp, timeoutMs }: MailerOptions) {
  const { createTransport } = await import('nodemailer');
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
