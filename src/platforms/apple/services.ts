import type { Answer } from '../../core/ask.ts';
import { badBody, bodyText, readJson } from '../json.ts';
import { RawServices } from './schema.ts';
import type { RawService } from './schema.ts';

/** `jsonCallback({…});`: what the developers' page is served. */
const CALL = /^\s*[\w$.]+\s*\((.*)\)\s*;?\s*$/s;

/**
 * Every service of a page with its events. Throws a Fault (BAD_BODY) unless each bears a name and a
 * list of events: services without any events are all that a quiet page shows.
 */
export function openServices(answer: Answer): readonly RawService[] {
  const read = RawServices.safeParse(readJson(unwrapped(answer)));
  if (!read.success) throw badBody(answer, 'answered JSON that is not Apple’s system status');
  return read.data.services;
}

function unwrapped(answer: Answer): Answer {
  const inner = CALL.exec(bodyText(answer))?.[1];
  return inner === undefined ? answer : { ...answer, body: Buffer.from(inner) };
}
