import type { KindBench } from '../bench.ts';
import { FakeSmtp, PASS, USER, type Saying } from './fakeSmtp.ts';

/** As AUTH LOGIN and AUTH PLAIN send it. */
const LOGINS = [
  encodeURIComponent(PASS),
  Buffer.from(PASS).toString('base64'),
  Buffer.from(`\0${USER}\0${PASS}`).toString('base64'),
];

export async function bench(): Promise<KindBench> {
  const fake = await new FakeSmtp().start();
  return {
    options: { smtp: fake.url, from: 'status@acme.test', to: ['ops@acme.test', 'cto@acme.test'] },
    secrets: [PASS, ...LOGINS],
    received: () => fake.received.map(({ text, html }) => `${text}\n${html}`),
    answerNext: (how) => void fake.next.push(HOW[how]),
    echoNext: () => fake.next.push({ code: 554, text: `no mail for ${LOGINS.join(', ')}` }),
    stop: () => fake.stop(),
  };
}

const HOW = {
  refused: { code: 554, text: `no mail of ${USER} with ${PASS}` },
  busy: { code: 451, text: `come back later with ${PASS}` },
  hang: 'hang',
} as const satisfies Record<string, Saying>;
