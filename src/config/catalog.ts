/** What a vendor's slug in a file of providers stands for. */
export interface Listed {
  /** For people. */
  readonly name: string;
  readonly url: string;
  /** The platform to begin with; undefined where it is found out. */
  readonly platform: string | undefined;
  readonly endpoint: string | undefined;
  /** What that platform has to be told. */
  readonly options: Readonly<Record<string, unknown>> | undefined;
  /** What the vendor sells, most of all. */
  readonly category: string;
}

/** Vendors by slug; called only when a file names one. */
export type Catalog = () => ReadonlyMap<string, Listed>;

/** Whether a text is meant for a slug: it has nothing of what is in every address. */
export function isSlug(text: string): boolean {
  return /^[^:/.]+$/.test(text);
}
