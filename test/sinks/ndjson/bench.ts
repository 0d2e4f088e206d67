import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from './aFolder.ts';
import type { KindBench } from '../bench.ts';

export async function bench(): Promise<KindBench> {
  const path = join(await aFolder(), 'events.ndjson');
  return {
    options: { path },
    secrets: [],
    local: true,
    received: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []),
    answerNext: () => undefined,
    echoNext: () => 0,
    async stop() {},
  };
}
