import { Service } from '../service.ts';
import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';

const LOGIN = ['p@ss-w0rd', 'p%40ss', Buffer.from('ops:p@ss-w0rd').toString('base64')];

export async function bench(): Promise<KindBench> {
  const service = await new Service().start();
  return {
    options: {
      url: `${service.url.replace('//', '//ops:p%40ss-w0rd@')}/hooks/s3cret%20p%2Fath?key=qu3ry%26`,
      secret: 'sh4red',
      headers: { 'x-key': 'k3y "of" a\\header', 'x-token': 'Bearer t0ken' },
    },
    secrets: ['s3cret', 'p%2Fath', 'p/ath', 'qu3ry', 'sh4red', 'k3y', 't0ken', ...LOGIN],
    received: () => service.received.map(({ body }) => body),
    answerNext: (how) => void service.next.push(HOW[how]),
    echoNext: (form) => service.next.push(echo(form)),
    stop: () => service.stop(),
  };
}

const HOW = {
  refused: { status: 422, body: 'no such hook' },
  busy: { status: 429, headers: { 'retry-after': '7' } },
  hang: 'hang',
} as const;
