import { openPast, type Past, type Query } from '../journal/sqlite/past.ts';
import type { Complaints } from './complaints.ts';
import type { PastOptions } from './options.ts';
import { ProvidersNamed } from './providersNamed.ts';

/** A state file and what is looked for in it. */
export interface PastOf {
  readonly past: Past;
  readonly query: Query;
}

type Wanted = Pick<PastOptions, 'state' | 'providers' | 'since' | 'until'>;

/** Opens a state file of which somebody wants some events; `complaints` hear what is wrong with it. */
export async function openPastOf(wanted: Wanted, complaints: Complaints): Promise<PastOf> {
  const { state, providers: patterns, since, until } = wanted;
  const past = await openPast(state, ({ message }) => complaints.add(message));
  if (patterns.length === 0) return { past, query: { since, until } };
  const named = new ProvidersNamed(patterns);
  const providers = past.providers().filter((name) => named.has(name));
  if (complaints.count === 0) named.complain(state, complaints);
  return { past, query: { providers, since, until } };
}
