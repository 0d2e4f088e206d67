import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { parseTime } from '../../core/time.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import { Text } from '../raw.ts';
import { HEALTHY } from './words.ts';

/** How a service is in one part of the world. */
const Geography = z.object({
  id: z.string().min(1),
  name: Text,
  /** A word of another type is no word: nobody knows how it is there. */
  health: z.string().toLowerCase().catch('unknown'),
});
export type Geography = z.infer<typeof Geography>;

const Service = z.object({ id: z.string().min(1), geographies: z.array(Geography).min(1) });
export type Service = z.infer<typeof Service>;

/**
 * https://learn.microsoft.com/rest/api/azure/devops/status/health/get. What has no trouble is listed
 * too, so that a service without its geographies would be taken for one that is well.
 */
const Health = z.object({
  lastUpdated: Text,
  status: z.object({ health: z.string().toLowerCase(), message: Text }),
  services: z.array(Service).min(1),
});

/** What an answer says of all services. */
export interface Health {
  readonly services: readonly Service[];
  /** What is said of all of them together, where they are not well together. */
  readonly message: string;
  /** When the answer was put together, in epoch milliseconds; examples of it lack that. */
  readonly at: number | null;
}

/** Reads the health of all services. Throws a Fault (BAD_BODY) when it is not said of every one. */
export function openHealth(answer: Answer): Health {
  const body = Health.safeParse(readJson(answer));
  if (!body.success) throw badBody(answer, 'answered JSON that is not the health of services');
  const { services, status, lastUpdated } = body.data;
  const message = status.health === HEALTHY ? '' : (status.message?.trim() ?? '');
  return { services, message, at: parseTime(lastUpdated) };
}

/** Whether an answer has the shape that only this API has. */
export function isHealth(answer: Answer): boolean {
  return Health.safeParse(peekJson(answer)).success;
}

/** The body without the time at its beginning, which ticks once a minute. */
export function relevant(body: Buffer): Buffer {
  const time = body.indexOf('"lastUpdated"');
  const status = body.indexOf('"status"');
  return time >= 0 && time < status ? body.subarray(status) : body;
}
