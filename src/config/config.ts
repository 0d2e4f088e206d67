import type { Change } from '../core/event.ts';
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

/** One sink of `sinks`, as read from providers.json, all defaults filled in. Empty lists: any. */
export interface SinkRow {
  /** Unique among sinks. */
  readonly name: string;
  /** A kind's id. */
  readonly type: string;
  /** What the kind's own schema accepts, as written but for the environment; may hold secrets. */
  readonly options: unknown;
  /** Globs over providers' names. */
  readonly providers: readonly string[];
  readonly categories: readonly string[];
  readonly types: readonly Type[];
  readonly changes: readonly Change[];
  readonly impact: readonly Impact[];
  /** Globs over component names; an incident that names none passes. */
  readonly components: readonly string[];
  /** Words and phrases of which one is in the title or a text. */
  readonly match: readonly string[];
  /** A template that was understood. */
  readonly template: string | undefined;
  /** How long events are collected to be told in one message; undefined: each is told at once. */
  readonly digestMs: number | undefined;
  /** How long an event waits, lest it be over by then. */
  readonly holdMs: number;
  /** How long before its beginning a maintenance is told once more; undefined: never. */
  readonly remindMs: number | undefined;
  /** Deadline of one message. */
  readonly timeoutMs: number;
  /** Most messages a minute. */
  readonly rate: number;
  /** How long a sink that takes nothing at all is tried. */
  readonly giveUpMs: number;
}

export interface Config {
  readonly providers: readonly Provider[];
  readonly sinks: readonly SinkRow[];
  /** A provider's name → what its vendor sells, as far as it is known and a sink asks for it. */
  readonly categories: ReadonlyMap<string, string>;
  /** The file for events that a sink refuses for good, where one is named. */
  readonly deadLetters: string | undefined;
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
