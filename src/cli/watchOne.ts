import { actor } from '../stream/actor.ts';
import { detect, type Swept } from '../stream/detect.ts';
import { KeptPage } from './keptPage.ts';
import { platformOf, platforms } from '../platforms/index.ts';
import { supervise } from '../stream/supervise.ts';
import { sweepOnce } from '../stream/sweepOnce.ts';
import { wantsOf } from '../config/wants.ts';
import type { Ask } from '../core/ask.ts';
import type { Io } from './io.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memories } from './memories.ts';
import type { Observable } from 'rxjs';
import type { Provider } from '../config/config.ts';
import type { Say } from '../stream/report.ts';

const RETRY_BASE_MS = 500;
const RETRY_CAP_MS = 10_000;
/** Who asks us to wait longer than this within a poll is asked at a later poll. */
const PATIENCE_MS = 15_000;

/** What all that watch have in common. */
export interface Shared {
  readonly memories: Memories;
  readonly once: boolean;
  readonly retries: number;
  readonly io: Io;
  readonly say: Say;
  readonly journal: Journal;
  readonly ask: Ask;
}

/** Watches one page under supervision; its news go into the journal. */
export function watchOne(
  row: Provider,
  place: { index: number; count: number },
  shared: Shared,
): Observable<Swept> {
  const { once, say, journal, ask } = shared;
  const { now, steady, random } = shared.io;
  const memory = shared.memories.of(row.name);
  memory.watch(row.endpoint ?? row.url);
  memory.reconsider();
  const aheadMs = () => steady() - now();
  const keeping = { row, journal, memory, say, aheadMs };
  const kept = journal.durable ? new KeptPage(keeping) : undefined;
  let restored = kept?.restore() ?? null;
  const watching = () => {
    const left = restored;
    restored = null;
    return actor({
      ...row,
      place,
      platform: row.platform === undefined ? undefined : platformOf(row.platform),
      platforms,
      wants: wantsOf(row),
      pace: { everyMs: row.intervalMs, openEveryMs: row.openIntervalMs },
      request: { headers: row.headers, timeoutMs: row.timeoutMs },
      retry: {
        retries: shared.retries,
        baseMs: RETRY_BASE_MS,
        capMs: RETRY_CAP_MS,
        patienceMs: PATIENCE_MS,
        random,
      },
      memory,
      ask,
      say,
      now,
      steady,
      random,
      once,
      restored: left,
      ...(kept !== undefined && { began: (state) => kept.began(state) }),
    }).pipe(detect(memory, journal, say, kept && (() => kept.keep())));
  };
  const provider = row.name;
  const crashed = (error: unknown) => say({ kind: 'crash', provider, error, again: !once });
  return once
    ? sweepOnce(watching, { provider, crashed })
    : supervise(watching, { crashed, now: steady, random });
}
