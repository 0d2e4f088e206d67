import type { Vendor } from './vendor.ts';

/** Where a page is served. */
export interface Place {
  /** Without an end slash: `http://127.0.0.1:8080/acme-cloud`. */
  readonly url: string;
  /** With its port: `127.0.0.1:8080`. */
  readonly host: string;
}

export type Render<T> = (vendor: Vendor, place: Place) => T;

/** How one path of a page is answered. */
export interface Endpoint {
  readonly type: string;
  /** What ticks without any news; it stands first in the body. */
  readonly head?: Render<object>;
  /** The rest of the body, or all of it. */
  readonly tail: Render<object | string>;
}

export type Endpoints = Readonly<Record<string, Endpoint>>;
