import type { Incident } from './incident.ts';

/** One incident as listed in an answer, read only when something about it is new. */
export interface Entry {
  /** `?…` when the page gives it none; its incident is then a Fault. */
  readonly id: string;
  /** A digest of the raw fields that we read: differs whenever anything of the incident differs. */
  readonly mark: number;
  /** Throws a Fault (BAD_BODY) when a field that must be there is not. */
  incident(): Incident;
}

/** What one answer says. */
export interface Reading {
  readonly entries: readonly Entry[];
  /**
   * What it means when an incident is no longer listed. `recent`: the newest ones are listed, open
   * or not, so one that vanished from among them was removed. `open`: closed ones are not listed
   * here, but another source tells their end, so nothing follows. `ongoing`: each is listed exactly
   * while it is open and nothing else tells its end, so one that vanished is over.
   */
  readonly lists: 'recent' | 'open' | 'ongoing';
  /** The vendor's own name of the page. */
  readonly pageName?: string | undefined;
  /** Component id → `group / name`, for the other sources of the page. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}
