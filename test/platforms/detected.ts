import { firstValueFrom, of } from 'rxjs';
import { identify } from '../../src/stream/identify/identify.ts';
import type { Identity } from '../../src/stream/identify/search.ts';
import { pageOf } from '../../src/platforms/page.ts';
import { platforms } from '../../src/platforms/index.ts';
import type { Incident } from '../../src/core/incident.ts';
import type { ReadOptions } from '../../src/stream/readOptions.ts';
import { answerOf, orFault } from './fixtures.ts';

const URL = 'https://status.acme.test';

/** What a page is found out to be that answers this, whatever address it is asked at. */
export function detected(body: Buffer, path = ''): Promise<Identity> {
  const page = pageOf(`${URL}${path}`);
  const options: ReadOptions = {
    url: page.url,
    ask: ({ url }) => of(answerOf(body, url)),
    retry: { retries: 0, baseMs: 1, capMs: 1, patienceMs: 1, random: () => 0 },
    steady: () => 0,
    pace: { everyMs: 60_000 },
    request: { timeoutMs: 1000 },
  };
  return firstValueFrom(identify(page, platforms, options));
}

/** All that is read of the answer, each incident once; or why no part of the page can be read of it. */
export function readBy({ platform, page, answer }: Identity): readonly Incident[] | string {
  const parts = platform.parts(page, { components: false }).filter(({ id }) => id !== 'names');
  const context = { page, names: new Map<string, string>() };
  const faults: string[] = [];
  const read = parts.flatMap(({ sources }) => {
    for (const source of sources) {
      const entries = orFault(() => source.read(answer, context).entries);
      if (typeof entries !== 'string') return [entries];
      faults.push(entries);
    }
    return [];
  });
  if (read.length === 0) return faults.join('; ');
  const once = new Map(read.flat().map((entry) => [entry.id, entry]));
  return [...once.values()].map((entry) => entry.incident());
}
