import type { Delivery } from './delivery.ts';

/** What may be told now, and when that may change. */
export interface Line {
  readonly ready: readonly Delivery[];
  /** When the next of the others may be told; Infinity when there is none. */
  readonly nextAt: number;
}

export interface Lining {
  readonly now: number;
  /** Whether nothing is waited for any more. */
  readonly hurry: boolean;
  /** Whether the sink is told of it; false: it has been settled. `about` as in `isWanted`. */
  readonly screen: (delivery: Delivery, about: boolean) => boolean;
}

/**
 * The first of each incident that is not busy, the least tried first: others are tried before the
 * same one is again. Looks no further when it has found so many as `enough` that were never tried.
 */
export function headsOf(
  left: Iterable<Delivery>,
  { busy, enough }: { busy: ReadonlySet<string>; enough: number },
  lining: Lining,
): Line {
  const ahead = new Set(busy);
  const ready: Delivery[] = [];
  let nextAt = Infinity;
  let untried = 0;
  for (const delivery of left) {
    if (untried >= enough) break;
    if (ahead.has(delivery.incident)) continue;
    const ripe = isRipe(delivery, lining);
    if (ripe && !lining.screen(delivery, false)) continue;
    ahead.add(delivery.incident);
    const at = ripe ? delivery.nextAt : delivery.ripeAt;
    if (ripe && at <= lining.now) {
      ready.push(delivery);
      untried += delivery.failures === 0 ? 1 : 0;
    } else nextAt = Math.min(nextAt, at);
  }
  return { ready: ready.sort((a, b) => a.failures - b.failures), nextAt };
}

/**
 * All that was collected, once the oldest has waited for so long, or there is no room for more; in
 * order.
 */
export function digestOf(
  left: Iterable<Delivery>,
  { digestMs, full }: { digestMs: number; full: boolean },
  lining: Lining,
): Line {
  const collected: Delivery[] = [];
  const about = new Set<string>();
  let nextAt = Infinity;
  for (const delivery of left) {
    if (!isRipe(delivery, lining)) {
      nextAt = delivery.ripeAt;
      break;
    }
    if (!lining.screen(delivery, about.has(delivery.incident))) continue;
    about.add(delivery.incident);
    collected.push(delivery);
  }
  const [oldest] = collected;
  if (oldest === undefined) return { ready: [], nextAt };
  const due = full || lining.hurry ? 0 : oldest.ripeAt + digestMs;
  const at = Math.max(due, ...collected.map((delivery) => delivery.nextAt));
  return at <= lining.now
    ? { ready: collected, nextAt }
    : { ready: [], nextAt: Math.min(nextAt, at) };
}

function isRipe({ ripeAt }: Delivery, { now, hurry }: Lining): boolean {
  return hurry || ripeAt <= now;
}
