import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';
import { FakePagerDuty, invalid, KEY } from './fakePagerDuty.ts';

export async function bench(): Promise<KindBench> {
  const fake = await new FakePagerDuty().start();
  return {
    options: { routingKey: KEY, api: fake.api, maintenance: true, acknowledge: true },
    secrets: [KEY],
    received: () => fake.service.received.map(({ body }) => body),
    answerNext: (how) => void fake.service.next.push(HOW[how]),
    echoNext: (form) =>
      fake.service.next.push(
        echo(form),
        echo(form, (words) => invalid([words])),
      ),
    stop: () => fake.service.stop(),
  };
}

const HOW = {
  refused: invalid([`the routing key ${KEY} is of no service`]),
  busy: { status: 429 },
  hang: 'hang',
} as const;
