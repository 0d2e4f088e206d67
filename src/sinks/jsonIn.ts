import { isObject } from '../core/isObject.ts';
import type { Reply } from '../core/post.ts';

/** The JSON object that a service answered, or undefined. */
export function jsonIn({ body }: Reply): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A wait in seconds, whole or not, in milliseconds, up to an hour; undefined for what is none. */
export function waitIn(seconds: unknown): number | undefined {
  if (typeof seconds !== 'number' || !(seconds >= 0)) return undefined;
  return Math.min(Math.ceil(seconds * 1000), 3_600_000);
}
