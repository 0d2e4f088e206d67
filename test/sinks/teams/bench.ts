import type { KindBench } from '../bench.ts';
import { echo } from '../echo.ts';
import { DENIED, FakeTeams, refusal } from './fakeTeams.ts';

export async function bench(): Promise<KindBench> {
  const teams = await new FakeTeams().start();
  return {
    options: { url: teams.url },
    secrets: ['s3cret', 'w0rkflow'],
    received: () => teams.service.received.map(({ body }) => body),
    answerNext: (how) => void teams.service.next.push(HOW[how]),
    echoNext: (form) =>
      teams.service.next.push(
        echo(form),
        echo(form, (words) => refusal(401, words)),
      ),
    stop: () => teams.service.stop(),
  };
}

const HOW = {
  refused: DENIED,
  busy: { status: 429, headers: { 'retry-after': '7' } },
  hang: 'hang',
} as const;
