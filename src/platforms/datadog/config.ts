import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { placesOf } from './places.ts';
import type { Place } from './places.ts';

/** What `config.json` holds of a page, each list as it came. */
export interface Config {
  readonly pageName: string | undefined;
  readonly places: readonly Place[];
  readonly incidents: readonly unknown[];
  readonly maintenances: readonly unknown[];
}

/** Whether a body has the shape that only Datadog's `config.json` has. */
export function isConfig(body: unknown): body is Readonly<Record<string, unknown>> {
  if (!isObject(body) || !Array.isArray(body['components'])) return false;
  const { domainPrefix } = body;
  return typeof domainPrefix === 'string' && 'incidents' in body && 'maintenances' in body;
}

/** Opens `config.json`. Throws a Fault (BAD_BODY) when it is none; a missing list is never empty. */
export function openConfig(answer: Answer): Config {
  const body = readJson(answer);
  if (!isConfig(body)) throw badBody(answer, 'answered JSON that is not a Datadog status page’s');
  const { name, components } = body;
  return {
    pageName: typeof name === 'string' ? name.trim() : undefined,
    places: placesOf(components),
    incidents: listOf(body, 'incidents', answer),
    maintenances: listOf(body, 'maintenances', answer),
  };
}

/** null is how the page says none (status.openrouter.ai, 2026-09-12). */
function listOf(
  body: Readonly<Record<string, unknown>>,
  key: 'incidents' | 'maintenances',
  answer: Answer,
): readonly unknown[] {
  const items = body[key];
  if (items === null) return [];
  if (!Array.isArray(items)) throw badBody(answer, `answered a page whose ${key} are no list`);
  return items;
}
