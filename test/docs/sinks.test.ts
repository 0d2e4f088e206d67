import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { aFolder } from '../sinks/ndjson/aFolder.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { environmentOf } from '../../src/sinks/exec/environmentOf.ts';
import { kinds } from '../../src/sinks/index.ts';
import { NOW, tell, tools } from '../sinks/tools.ts';
import { problemsIn } from '../config/loading.ts';
import { Service } from '../sinks/service.ts';
import { webhook } from '../../src/sinks/webhook/index.ts';

const SINKS = readFileSync('docs/sinks.md', 'utf8');
const ENV = {
  DISCORD_WEBHOOK: 'https://discord.com/api/webhooks/1/XXXX',
  HOOK_SECRET: 'sh4red',
  HOOK_TOKEN: 't0ken',
  NOTIFY_TOKEN: 't0ken',
  PAGERDUTY_KEY: 'R0000000000000000000000000000000',
  SLACK_TOKEN: 'xoxb-1',
  SMTP_URL: 'smtps://user:password@mail.example.com:465',
  TEAMS_WORKFLOW: 'https://prod-00.westeurope.logic.azure.com/workflows/XXXX',
  TELEGRAM_TOKEN: '123456:XXXX',
};

function blocks(language: string): string[] {
  const fences = SINKS.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'));
  return [...fences].map(([, text]) => text!);
}

it('shows a row of every kind, which loads', () => {
  const rows = blocks('json');

  const problems = rows.flatMap((row) =>
    problemsIn(`{"providers":["acme"],"sinks":[${row}]}`, { kinds, env: ENV }),
  );

  const types = rows.map((row) => (JSON.parse(row) as { type: string }).type);
  expect(new Set(types)).toEqual(new Set(kinds.map(({ id }) => id)));
  expect(problems).toEqual([]);
});

type IsGenuine = (signature: string, body: string, secret: string, now: number) => boolean;

it('shows how the receiver of a webhook knows who has sent it', async () => {
  const file = join(await aFolder(), 'isGenuine.mjs');
  writeFileSync(file, blocks('js').join(''));
  const { isGenuine } = (await import(pathToFileURL(file).href)) as { isGenuine: IsGenuine };
  const service = await new Service().start();
  await tell(
    webhook.open({ url: service.url, secret: 'sh4red' }, tools()),
    anEvent({ name: 'é 😀' }),
  );
  const { headers, body } = service.received[0]!;
  const signature = String(headers['x-statuswire-signature']);
  await service.stop();

  expect(isGenuine(signature, body, 'sh4red', NOW)).toBe(true);
  expect(isGenuine(signature, body, 'sh4red', NOW + 301_000)).toBe(false);
  expect(isGenuine(signature, `${body} `, 'sh4red', NOW)).toBe(false);
  expect(isGenuine(signature, body, 'other', NOW)).toBe(false);
  expect(isGenuine(signature.replace(/t=\d/, 't=2'), body, 'sh4red', NOW)).toBe(false);
  expect(isGenuine('', body, 'sh4red', NOW)).toBe(false);
});

it('names all variables that a command gets', () => {
  const names = Object.keys(environmentOf(anEvent(), { PATH: '/bin', HOME: '/' }));

  expect(names.filter((name) => !SINKS.includes(`\`${name}\``))).toEqual([]);
});
