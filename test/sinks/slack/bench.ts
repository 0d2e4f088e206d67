import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';
import { FakeSlack, TOKEN } from './fakeSlack.ts';

export async function bench(): Promise<KindBench> {
  const slack = await new FakeSlack().start();
  return {
    options: { token: TOKEN, channel: '#status', api: slack.api },
    secrets: [TOKEN],
    received: () => slack.service.received.map(({ body }) => body),
    answerNext: (how) => void slack.service.next.push(HOW[how]),
    echoNext: (form) =>
      slack.service.next.push(
        echo(form),
        echo(form, (words) => ({ status: 200, body: JSON.stringify({ ok: false, error: words }) })),
      ),
    stop: () => slack.service.stop(),
  };
}

const HOW = {
  refused: { status: 200, body: '{"ok":false,"error":"is_archived"}' },
  busy: {
    status: 429,
    headers: { 'retry-after': '7' },
    body: '{"ok":false,"error":"ratelimited"}',
  },
  hang: 'hang',
} as const;
