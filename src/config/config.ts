import type { Impact, Type } from '../core/incident.ts';

/** One provider to watch, as read from providers.json, all defaults filled in. */
export interface Provider {
  /** Unique; the first part of every event id. */
  readonly name: string;
  /** For people; the page's own name is used when there is none. */
  readonly title: string | undefined;
  readonly url: string;
  /** A platform's id; detected when there is none. */
  readonly platform: string | undefined;
  /** Where the page's data is, when it was said. */
  readonly endpoint: string | undefined;
  /** The platform's own options, as it has checked them. */
  readonly options: unknown;
  readonly intervalMs: number;
  /** The interval while an incident is open; never longer than `intervalMs`. */
  readonly openIntervalMs: number;
  /** Deadline of one request. */
  readonly timeoutMs: number;
  readonly types: readonly Type[];
  /** Empty: any. */
  readonly impact: readonly Impact[];
  /** Globs over component names; empty: any. An incident that names none passes. */
  readonly components: readonly string[];
  /** Words and phrases of which one is in the title or a text; empty: any. */
  readonly match: readonly string[];
  /** Sent with every request to the page's own origin; may hold secrets. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Config {
  readonly providers: readonly Provider[];
}

/** Something wrong in a configuration file. Lines and columns count from 1; both are 0 for the file as a whole. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** e.g. `providers[0].evry`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}
