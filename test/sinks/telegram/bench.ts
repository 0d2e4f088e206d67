import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';
import { FakeTelegram, GROUP, TOKEN, refusal } from './fakeTelegram.ts';

export async function bench(): Promise<KindBench> {
  const telegram = await new FakeTelegram().start();
  return {
    options: { token: TOKEN, chat: GROUP, api: telegram.service.url },
    secrets: [TOKEN, 's3cret'],
    received: () => telegram.service.received.map(({ body }) => body),
    answerNext: (how) => void telegram.service.next.push(HOW[how]),
    echoNext: (form) =>
      telegram.service.next.push(
        echo(form),
        echo(form, (words) => refusal(404, words)),
      ),
    stop: () => telegram.service.stop(),
  };
}

const HOW = {
  refused: refusal(403, 'Forbidden: bot was kicked from the group chat'),
  busy: refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
  hang: 'hang',
} as const;
