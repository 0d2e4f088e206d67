import type { Answer } from '../../core/ask.ts';
import { Fault } from '../../core/fault.ts';
import { badBody, readJson } from '../../platforms/json.ts';
import type { Search } from './search.ts';

/** Why nobody knows a page: the fault that may pass, if there was one, else UNKNOWN_PLATFORM. */
export function unknownPage({ page, faults, strange }: Search): Fault {
  const passing = faults.find(({ retryable }) => retryable);
  if (passing !== undefined) return passing;
  const refused = faults.find(({ status }) => status === 401 || status === 403);
  const why = refused?.message ?? [...strange.values()].map(oddity)[0] ?? faults[0]?.message;
  const detail = why === undefined ? '' : ` (${why})`;
  const message = `${page.url} is not a status page that can be read${detail}`;
  return new Fault('UNKNOWN_PLATFORM', message, { cause: refused ?? faults[0] });
}

/** What is odd about an answer that no platform takes for its own. */
function oddity(answer: Answer): string {
  try {
    readJson(answer);
    return badBody(answer, 'answered JSON that is no status page’s').message;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
