import { didYouMean } from '../config/nearest.ts';
import { globs } from '../config/glob.ts';
import type { Complaints } from './complaints.ts';

/** Providers that somebody names, with `*` and `?` as in the row of a sink. */
export class ProvidersNamed {
  readonly #patterns: readonly (readonly [string, (name: string) => boolean])[];
  readonly #met = new Set<string>();
  readonly #known = new Set<string>();

  /** No patterns: all providers. */
  constructor(patterns: readonly string[]) {
    this.#patterns = patterns.map((pattern) => [pattern, globs([pattern])]);
  }

  /** Whether a provider is one of them. */
  has(name: string): boolean {
    this.#known.add(name);
    if (this.#patterns.length === 0) return true;
    const met = this.#patterns.filter(([, matches]) => matches(name));
    for (const [pattern] of met) this.#met.add(pattern);
    return met.length > 0;
  }

  /** Tells which patterns were met by none of a place's providers. */
  complain(place: string, complaints: Complaints): void {
    for (const [pattern] of this.#patterns) {
      if (this.#met.has(pattern)) continue;
      const near = didYouMean(pattern, [...this.#known]);
      complaints.warn(`${place}: no provider "${pattern}"${near}`);
    }
  }
}
