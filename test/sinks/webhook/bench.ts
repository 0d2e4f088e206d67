import { Service } from '../service.ts';
import type { KindBench } from '../bench.ts';

export async function bench(): Promise<KindBench> {
  const service = await new Service().start();
  return {
    options: { url: `${service.url}/hooks/s3cret`, secret: 'sh4red' },
    secrets: ['s3cret', 'sh4red'],
    received: () => service.received.map(({ body }) => body),
    answerNext: (how) => void service.next.push(HOW[how]),
    stop: () => service.stop(),
  };
}

const HOW = {
  refused: { status: 422, body: 'no such hook' },
  busy: { status: 429, headers: { 'retry-after': '7' } },
  hang: 'hang',
} as const;
