import type { Event } from '../../core/event.ts';
import { plainLine } from '../plain.ts';
import { shortened } from '../message.ts';

/** Linux takes no string of more than 128 KiB: https://man7.org/linux/man-pages/man2/execve.2.html */
const MOST = 8192;

/** What of the process's own environment a command needs to find its tools and its files. */
const PASSED = ['PATH', 'HOME'] as const;

/** The variables of a command that is told of an event: one line each. */
export function environmentOf(
  event: Event,
  own: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const { id, provider, change, status, impact, name, url } = event;
  const told = { EVENT_ID: id, PROVIDER: provider, CHANGE: change, STATUS: status, IMPACT: impact };
  const environment: Record<string, string> = {};
  for (const key of PASSED) if (own[key] !== undefined) environment[key] = own[key];
  for (const [key, value] of Object.entries({ ...told, NAME: name, URL: url ?? '' })) {
    environment[`STATUSWIRE_${key}`] = shortened(plainLine(value), MOST);
  }
  return environment;
}
