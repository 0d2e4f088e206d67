import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';
import { FakeDiscord, refusal } from './fakeDiscord.ts';

export async function bench(): Promise<KindBench> {
  const discord = await new FakeDiscord().start();
  return {
    options: { url: discord.url },
    secrets: ['s3cret', '223704706495545344'],
    received: () => discord.service.received.map(({ body }) => body),
    answerNext: (how) => void discord.service.next.push(HOW[how]),
    echoNext: (form) =>
      discord.service.next.push(
        echo(form),
        echo(form, (words) => refusal(404, words, 10015)),
      ),
    stop: () => discord.service.stop(),
  };
}

const HOW = {
  refused: { status: 404, body: '{"message": "Unknown Webhook", "code": 10015}' },
  busy: {
    status: 429,
    body: '{"message": "You are being rate limited.", "retry_after": 7.0, "global": false}',
  },
  hang: 'hang',
} as const;
