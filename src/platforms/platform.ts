import type * as z from 'zod';
import type { Answer } from '../core/ask.ts';
import type { Entry, Reading } from '../core/reading.ts';

export type { Entry, Reading };

/** A status page's address, reduced to what all its endpoints share: no API path, no end slash. */
export interface Page {
  /** e.g. `https://status.acme.test` or `https://acme.test/status`. */
  readonly url: string;
  /** e.g. `status.acme.test`, with the port if there is one. */
  readonly host: string;
  /** The address as it was given, query included: a feed, an API, a file. */
  readonly address: string;
  /** Where the page's data is, when that was given or is only said by the page itself. */
  readonly endpoint: string | undefined;
  /** The platform's own options, checked by its `options`. */
  readonly options: unknown;
}

/** What the page's other answers said, for a source that needs it. */
export interface Context {
  readonly page: Page;
  /** Empty until an answer brought names. */
  readonly names: ReadonlyMap<string, string>;
  /** What the source's `details` answered, by address; what was refused for good is not there. */
  readonly details?: ReadonlyMap<string, Answer>;
}

/** One address of a page and how to read what it answers. */
export interface Source {
  readonly id: string;
  readonly url: string;
  readonly accept?: string;
  /** Further headers on which the answer depends; a provider's own go before them. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The bytes of the body that can carry news, when they are cheaply found; a page's own
   * "updated at" ticks without any. Must be a view of the body, not a copy.
   */
  relevant?(body: Buffer): Buffer;
  /**
   * Addresses of further answers without which this one cannot be read whole, asked for whenever it
   * has news; few. Throws as `read` does.
   */
  details?(answer: Answer, context: Context): readonly string[];
  /** Pure. Throws a Fault (BAD_BODY) when the body does not have the discriminating shape. */
  read(answer: Answer, context: Context): Reading;
}

/** One thing a page tells. */
export interface Part {
  readonly id: 'incidents' | 'maintenances' | 'components' | 'names';
  /** Whether the page counts as unread when this part cannot be read. */
  readonly required: boolean;
  /**
   * How often it is read. `always`: at every poll. `often`: at every fifth, and at every one while
   * it has something open. `seldom`: at the start and then hourly.
   */
  readonly cadence: 'always' | 'often' | 'seldom';
  /** Best first; the first that can be read answers for the part. */
  readonly sources: readonly Source[];
}

/** The software that serves status pages: what to ask, and how to read the answers. */
export interface Platform {
  /** The folder's name, and the id used in providers.json. */
  readonly id: string;
  readonly title: string;
  /** Whether real payloads or only documentation stand behind the reader. */
  readonly verified: 'real' | 'documented';
  /** What its pages do not tell, or want to be given, in half a line for the README. */
  readonly note?: string;
  /** What a provider's `options` may say; none when undefined. */
  readonly options?: z.ZodType;
  /** Whether it is asked about a page only when no other platform has recognised it. */
  readonly lastResort?: boolean;
  /** Whether it serves the pages of one vendor, which `owns` knows: at no others it is looked for. */
  readonly oneVendor?: boolean;
  /** Whether the address alone says that the page is most likely this platform's: it is asked first. */
  owns?(page: Page): boolean;
  /** Addresses whose answers tell this platform from others, most telling first. */
  probes(page: Page): readonly string[];
  /** Judges by the shape of the body alone. */
  recognises(answer: Answer): boolean;
  /**
   * Where the page's data is, when an answer that was recognised is not itself the data (HTML that
   * names an API or a feed). Becomes the page's `endpoint`.
   */
  endpointIn?(answer: Answer, page: Page): string | undefined;
  /** Parts in the order in which they are read; `names` come first. */
  parts(page: Page, wants: { components: boolean }): readonly Part[];
}
