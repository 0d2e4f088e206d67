import type { Vendor } from '../catalog/vendor.ts';
import type { Backfill } from '../core/firstSight.ts';
import type { Change } from '../core/event.ts';
import type { Rated } from '../core/impactRank.ts';
import type { Type } from '../core/incident.ts';
import type { LogLevel } from './logLevel.ts';

export const FORMATS = ['auto', 'text', 'ndjson'] as const;

/** What stdout gets; `auto` is text on a terminal and NDJSON elsewhere. */
type Format = (typeof FORMATS)[number];

/** How much is logged. */
export interface LogOptions {
  /** Errors only. */
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** What follows from the flags together. */
  readonly logLevel: LogLevel;
}

/** What the command line of `watch` says. */
export interface WatchOptions extends LogOptions {
  readonly providersFile: string;
  /** One sweep, then the end. */
  readonly once: boolean;
  /** Wins over the file's default, not over a provider's own. */
  readonly intervalMs?: number | undefined;
  /** Files to append NDJSON to. */
  readonly outputs: readonly string[];
  readonly format: Format;
  /** The file in which everything is remembered; nothing outlives the process without. */
  readonly state?: string | undefined;
  /** How long the state keeps events, in milliseconds. */
  readonly retainMs: number;
  /** Requests in flight, all pages together. */
  readonly concurrency: number;
  readonly backfill: Backfill;
  /** Deadline of one request; wins over the file's default, not over a provider's own. */
  readonly timeoutMs?: number | undefined;
  /** How often a failed request is tried again before the page counts as unread. */
  readonly retries: number;
}

/** Which events of a state file are looked for. */
export interface PastOptions {
  readonly state: string;
  /** Names of providers; empty: any. */
  readonly providers: readonly string[];
  /** Epoch milliseconds. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** At least so bad. */
  readonly impact?: Rated | undefined;
  /** Empty: any. */
  readonly types: readonly Type[];
  readonly changes: readonly Change[];
}

/** What the command line of `history` says. */
export interface HistoryOptions extends PastOptions {
  /** How many of the newest. */
  readonly limit: number;
  readonly json: boolean;
}

/** What the command line of `export` says. */
export interface ExportOptions extends PastOptions {
  readonly format: 'ndjson' | 'csv';
}

/** What the command line of `replay` says. */
export interface ReplayOptions extends Pick<PastOptions, 'providers' | 'since' | 'until'> {
  readonly providersFile: string;
  /** Files of events; none when there is a state. */
  readonly files: readonly string[];
  readonly state?: string | undefined;
  /** Names of sinks; empty: all. */
  readonly sinks: readonly string[];
  /** Whether it is only shown what would be sent. */
  readonly dryRun: boolean;
}

export const DEAD_ACTIONS = ['list', 'retry', 'drop'] as const;

/** What the command line of `dead` says. */
export interface DeadOptions {
  readonly providersFile: string;
  readonly action: (typeof DEAD_ACTIONS)[number];
  /** The first digits, or all, of the letters that are meant; empty: any. */
  readonly ids: readonly string[];
  /** Names of sinks; empty: any. */
  readonly sinks: readonly string[];
  readonly json: boolean;
  /** The file of dead letters; where there is none, what the configuration or the state says. */
  readonly file?: string | undefined;
  readonly state?: string | undefined;
}

/** What the command line of `demo` says. */
export interface DemoOptions extends LogOptions {
  readonly outputs: readonly string[];
  readonly format: Format;
  /** Where the demo's pages are served; 0 is any free port. */
  readonly port: number;
  /** Serve the pages only, and watch nothing. */
  readonly serveOnly: boolean;
}

/** What the command line of `check` says. */
export interface CheckOptions {
  readonly providersFile: string;
}

/** What the command line of `detect` says. */
export interface DetectOptions {
  /** A page's address, or a vendor's slug. */
  readonly page: string;
  readonly json: boolean;
  /** Deadline of one request. */
  readonly timeoutMs: number;
}

/** What the command line of `catalog` says. */
export interface CatalogOptions {
  readonly words: readonly string[];
  readonly category?: Vendor['category'] | undefined;
  readonly json: boolean;
}

/** What the command line of `init` says. */
export interface InitOptions {
  readonly slugs: readonly string[];
  readonly categories: readonly Vendor['category'][];
  /** Where to write. */
  readonly file: string;
  /** Whether a file that is there is overwritten. */
  readonly force: boolean;
}

export const SINKS_ACTIONS = ['list', 'test'] as const;

/** What the command line of `sinks` says. */
export interface SinksOptions {
  readonly providersFile: string;
  readonly action: (typeof SINKS_ACTIONS)[number];
  /** Of the one sink that is meant; all when undefined. */
  readonly name?: string | undefined;
}
