import type { Status } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { epochOf } from '../epoch.ts';
import { OPEN } from '../words.ts';
import type { RawEvent, RawProduct, RawStep } from './schema.ts';
import { statusOf } from './words.ts';
import type { Type } from './words.ts';

/** What happened to some product of an event. */
export interface Step {
  readonly at: number;
  readonly raw: RawStep;
  readonly product: RawProduct;
  /** What it says of its product. */
  readonly own: Status;
  /** What the whole event has come to with it. */
  readonly status: Status;
}

/**
 * All steps of an event's products, oldest first. The event is over once all of its products are;
 * when one of them is, the others still hold it open.
 */
export function stepsOf(event: RawEvent, type: Type): readonly Step[] {
  const products = Object.values(event.products ?? {});
  const states = new Map<RawProduct, Status>();
  let open: Status = OPEN[type];
  return products
    .flatMap((product) => datedSteps(product))
    .sort((one, other) => one.at - other.at)
    .map(({ at, raw, product }) => {
      const own = statusOf(type, raw.status) ?? states.get(product) ?? open;
      states.set(product, own);
      if (!isClosed(own)) open = own;
      const over = [...states.values()].every(isClosed);
      return { at, raw, product, own, status: over ? own : open };
    });
}

/** The newest step of every product. */
export function latestSteps(steps: readonly Step[]): readonly Step[] {
  return [...new Map(steps.map((step) => [step.product, step])).values()];
}

/** The history is a map from seconds to what happened then. */
function datedSteps(product: RawProduct): readonly Pick<Step, 'at' | 'raw' | 'product'>[] {
  return Object.entries(product.history ?? {}).flatMap(([seconds, raw]) => {
    const at = timeOf(seconds) ?? epochOf(raw.statusTime ?? raw.messageTime, 1000);
    return at === null ? [] : [{ at, raw, product }];
  });
}

function timeOf(seconds: string): number | null {
  return /^\d{9,11}$/.test(seconds) ? epochOf(Number(seconds), 1000) : null;
}
