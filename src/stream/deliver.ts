import { Observable, merge, take, tap } from 'rxjs';
import { Outbox } from './outbox/outbox.ts';
import type { OutboxOptions } from './outbox/terms.ts';

export interface DeliverOptions extends OutboxOptions {
  /** Emits (and keeps emitting to late subscribers) when nothing more will be appended. */
  readonly ended: Observable<void>;
  /** Emits when the time to deliver the rest is up. */
  readonly deadline: Observable<unknown>;
}

/**
 * Brings the journal's events to a sink elsewhere: each once it is wanted and its time has come,
 * those of one incident in order, those of others past one that is stuck. What fails is repeated;
 * what is refused for good, or fails for too long, is buried as a dead letter, and the lane goes
 * on. The cursor stays before the first event that is neither. Completes when all is delivered and
 * nothing more will come, or at the deadline. Errors with a Fault when a sink whose terms say so
 * refuses for good.
 */
export function deliver({ ended, deadline, ...options }: DeliverOptions): Observable<never> {
  return new Observable((subscriber) => {
    const outbox = new Outbox(options, subscriber);
    const end = ended.pipe(
      take(1),
      tap(() => outbox.end()),
    );
    const heard = merge(options.log.appended, end).subscribe(() => outbox.work());
    const late = deadline.pipe(take(1)).subscribe(() => outbox.leave());
    subscriber.add(heard);
    subscriber.add(late);
    subscriber.add(() => outbox.close());
    outbox.work();
  });
}
