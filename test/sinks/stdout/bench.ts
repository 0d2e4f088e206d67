import type { KindBench } from '../bench.ts';

/** Hears what tests write through the tools' stdout. */
let lines: string[] = [];

export function hear(text: string): void {
  lines.push(...text.split('\n').slice(0, -1));
}

export async function bench(): Promise<KindBench> {
  lines = [];
  return {
    options: { format: 'ndjson' },
    secrets: [],
    local: true,
    received: () => lines,
    answerNext: () => undefined,
    echoNext: () => 0,
    async stop() {},
  };
}
