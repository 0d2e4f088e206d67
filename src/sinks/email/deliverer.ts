import { catchError, defer, tap, throwError, type Observable } from 'rxjs';
import type { Mailbox } from './address.ts';
import type { Mailer } from './mailer.ts';
import type { Mail } from './mails.ts';
import { refusalFault, smtpFault, type Office } from './smtpFault.ts';

interface Delivery {
  readonly mailer: Mailer;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly replyTo: Mailbox | undefined;
  readonly office: Office;
}

/** Mails that are under way at once are fewer. */
const KEPT = 100;

/**
 * Hands mails in for everybody they are for. When some were refused, the same mail goes to the
 * others no more: a server that puts off one of them must not make all get it ten times.
 */
export function deliverer({ mailer, from, to, replyTo, office }: Delivery) {
  const had = new Map<string, readonly string[]>();
  return (mail: Mail): Observable<unknown> =>
    defer(() => {
      const got = had.get(mail.messageId) ?? [];
      const rest = to.map(({ address }) => address).filter((address) => !got.includes(address));
      const whole = { ...mail, ...(replyTo && { replyTo }), from, to: [...to] };
      const envelope = { from: from.address, to: rest };
      return mailer
        .send({ ...whole, envelope, disableFileAccess: true, disableUrlAccess: true })
        .pipe(
          catchError((error: unknown) => throwError(() => smtpFault(error, office))),
          tap(({ accepted, refusals }) => {
            had.delete(mail.messageId);
            if (refusals.length === 0) return;
            had.set(mail.messageId, [...got, ...accepted]);
            for (const id of [...had.keys()].slice(0, -KEPT)) had.delete(id);
            throw refusalFault(refusals, office);
          }),
        );
    });
}
