import type { KindBench } from '../bench.ts';
import { FakeSmtp, PASS, USER, type Saying } from './fakeSmtp.ts';

export async function bench(): Promise<KindBench> {
  const fake = await new FakeSmtp().start();
  return {
    options: { smtp: fake.url, from: 'status@acme.test', to: ['ops@acme.test', 'cto@acme.test'] },
    secrets: [PASS, encodeURIComponent(PASS), Buffer.from(PASS).toString('base64')],
    received: () => fake.received.map(({ text, html }) => `${text}\n${html}`),
    answerNext: (how) => void fake.next.push(HOW[how]),
    stop: () => fake.stop(),
  };
}

const HOW = {
  refused: { code: 554, text: `no mail of ${USER} with ${PASS}` },
  busy: { code: 451, text: `come back later with ${PASS}` },
  hang: 'hang',
} as const satisfies Record<string, Saying>;
