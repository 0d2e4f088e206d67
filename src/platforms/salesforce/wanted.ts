import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import type { Context } from '../platform.ts';
import type { Api } from './api.ts';

/**
 * Where the instances of the wanted products are listed, for incidents name instances only. So does
 * Heroku's own command line find what is Heroku's. https://github.com/heroku/cli
 */
export function instanceLists({ root, products }: Api): readonly string[] {
  return products.map((product) => `${root}/instances?products=${encodeURIComponent(product)}`);
}

/** Whether an item touches an instance that is wanted. Throws a Fault when that cannot be said. */
export function wantedOf(
  api: Api,
  answer: Answer,
  { details }: Context,
): (item: unknown) => boolean {
  if (api.products.length + api.instances.length === 0) return () => true;
  const listed = instanceLists(api).flatMap((url) => keysIn(details?.get(url), answer));
  const keys = new Set([...api.instances, ...listed].map((key) => key.toLowerCase()));
  return (item) => instancesOf(item).some((key) => keys.has(key.toLowerCase()));
}

function keysIn(list: Answer | undefined, answer: Answer): readonly string[] {
  if (list === undefined) throw badBody(answer, 'answered without the instances of a product');
  const body = readJson(list);
  const keys = Array.isArray(body) ? body.flatMap(keyOf) : [];
  if (keys.length === 0) throw badBody(list, 'answered no instances of a product');
  return keys;
}

function keyOf(instance: unknown): readonly string[] {
  return isObject(instance) && typeof instance['key'] === 'string' ? [instance['key']] : [];
}

function instancesOf(item: unknown): readonly string[] {
  const keys = isObject(item) ? item['instanceKeys'] : undefined;
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
