import type { Delivery } from './delivery.ts';
import { waitAfter } from './waitAfter.ts';

/** Failures of its own after which an event is given up. */
const MOST_STRIKES = 10;
/** Failures together after which events are tried with fewer others. */
const TOGETHER = 5;

/** What a failure is judged by. */
export interface Judgement {
  readonly now: number;
  /** How much the sink has taken so far. */
  readonly taken: number;
  /** Whether it is they that it does not take. */
  readonly own: boolean;
  readonly random: () => number;
}

/** Whether the sink has taken others since these failed: then it is they that it does not take. */
export function isOwnFault(group: readonly Delivery[], taken: number): boolean {
  return group.every(({ failures, takenThen }) => failures > 0 && taken > takenThen);
}

/** Notes that the sink was busy, which is no event's fault: all keep their places. */
export function putOff(
  group: readonly Delivery[],
  { now, taken }: Pick<Judgement, 'now' | 'taken'>,
): void {
  for (const delivery of group) {
    delivery.failedAt ??= now;
    delivery.takenThen = taken;
  }
}

/** Notes that a write of these events failed, and may be repeated. */
export function failed(group: readonly Delivery[], judgement: Judgement): void {
  const { now, taken, own, random } = judgement;
  for (const delivery of group) {
    delivery.failures += 1;
    delivery.failedAt ??= now;
    delivery.takenThen = taken;
    delivery.strikes += own ? 1 : 0;
    delivery.nextAt = now + waitAfter(own ? delivery.strikes : delivery.failures, random);
  }
  if (own || group.some(({ failures }) => failures >= TOGETHER)) halve(group);
}

/** Lets events be told with half as many others: one of them may be what the sink does not take. */
export function halve(group: readonly Delivery[]): void {
  const most = Math.ceil(group.length / 2);
  for (const delivery of group) delivery.most = most;
}

/** Whether an event was tried often enough, or the sink has taken nothing for long enough. */
export function isExhausted(
  { strikes, failedAt = Infinity, ripeAt }: Delivery,
  {
    now,
    vainSince = Infinity,
    giveUpMs,
  }: { now: number; vainSince: number | undefined; giveUpMs: number },
): boolean {
  const since = Math.min(failedAt, Math.max(vainSince, ripeAt));
  return strikes >= MOST_STRIKES || now - since >= giveUpMs;
}
