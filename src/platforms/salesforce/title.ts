import type { Component } from '../../core/incident.ts';

/** How many services a title names. */
const NAMED = 5;

/** A title for what has none: `Disruption: HerokuApps, HerokuData`. */
export function titleOf(what: string, keys: readonly string[] | null): string {
  if (keys === null || keys.length === 0) return what;
  const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
  return `${what}: ${keys.slice(0, NAMED).join(', ')}${more}`;
}

/** `featurePerfDegradation` as people write it; empty for no word at all. */
export function inWords(word: string | null | undefined): string {
  const spaced = (word ?? '').trim().replace(/(?<=[a-z\d])[A-Z](?=[a-z])/g, lowered);
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}

/** Services by their keys: their names are in an answer of half a megabyte. */
export function componentsOf(keys: readonly string[] | null): readonly Component[] | null {
  return keys?.map((key) => ({ id: key, name: key })) ?? null;
}

function lowered(letter: string): string {
  return ` ${letter.toLowerCase()}`;
}
