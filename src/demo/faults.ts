import type { Vendor } from './vendor.ts';

/** One way in which a server misbehaves instead of answering as it should. */
export type FaultMode =
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Sends the head and `at` bytes of the body (half of it by default), then falls silent. */
  | { readonly kind: 'hangBody'; readonly at?: number }
  /** Resets the connection, before the head or after `at` bytes of the body. */
  | { readonly kind: 'reset'; readonly at?: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** 200 and a page for browsers. */
  | { readonly kind: 'html'; readonly body?: string }
  /** 200 and 0 bytes. */
  | { readonly kind: 'empty' }
  /** Only the first `at` bytes; with `length: 'wrong'` the head promises all of them. */
  | { readonly kind: 'torn'; readonly at: number; readonly length: 'right' | 'wrong' }
  /** A body without end. */
  | { readonly kind: 'endless' }
  /** The whole body, `bytes` by `bytes`, one piece every `everyMs`. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number }
  /** 200 and JSON that is not the page: `{"error":"Too many requests"}` by default. */
  | { readonly kind: 'wrongJson'; readonly body?: unknown }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** A good answer after `ms`. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** A good answer from a copy of the page (`vendor.mirror()`). */
  | { readonly kind: 'stale'; readonly mirror: Vendor };

interface Planned {
  readonly fault: FaultMode;
  left: number;
}

const EVERYWHERE = '*';

/** How one site misbehaves at the moment; the endpoint's own fault goes before the site's. */
export class Faults {
  private readonly planned = new Map<string, Planned>();

  /**
   * Misbehaves from now on, or for so many requests: at one path below the base address
   * (`/api/v2/incidents.json`) or, without one, at all of them.
   */
  set(fault: FaultMode, where: { path?: string; times?: number } = {}): void {
    this.planned.set(where.path ?? EVERYWHERE, { fault, left: where.times ?? Infinity });
  }

  /** Behaves again: at one path, or everywhere. */
  clear(path?: string): void {
    if (path === undefined) this.planned.clear();
    else this.planned.delete(path);
  }

  /** The fault for a request at this path, counted off. */
  next(path: string): FaultMode | undefined {
    const key = this.planned.has(path) ? path : EVERYWHERE;
    const planned = this.planned.get(key);
    if (!planned) return undefined;

    planned.left--;
    if (planned.left <= 0) this.planned.delete(key);
    return planned.fault;
  }
}
