import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';
import { NOW } from '../tools.ts';
import { FakeAlertmanager, PASS, USER } from './fakeAlertmanager.ts';

const TOKEN = 't0ken-of-a-proxy';

export async function bench(): Promise<KindBench> {
  const fake = await new FakeAlertmanager(NOW).start();
  fake.closed = true;
  fake.prefix = '/pr3fix';
  return {
    options: {
      url: `${fake.service.url}${fake.prefix}/`,
      username: USER,
      password: PASS,
      headers: { 'x-token': TOKEN },
    },
    secrets: [PASS, TOKEN, 'pr3fix', Buffer.from(`${USER}:${PASS}`).toString('base64')],
    received: () => fake.service.received.map(({ body }) => body),
    answerNext: (how) => void fake.service.next.push(HOW[how]),
    echoNext: (form) => fake.service.next.push(echo(form)),
    stop: () => fake.service.stop(),
  };
}

const HOW = {
  refused: { status: 400, body: '"invalid label set"' },
  busy: { status: 503 },
  hang: 'hang',
} as const;
