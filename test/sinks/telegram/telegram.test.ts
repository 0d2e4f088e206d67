import { from, lastValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { telegram } from '../../../src/sinks/telegram/index.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { REMINDER, everyChange, story, storyOf } from '../everyChange.ts';
import { aStore, faultOf, templateOf, tell, tools } from '../tools.ts';
import { FakeTelegram, GROUP, SUPERGROUP, TOKEN, refusal } from './fakeTelegram.ts';
import { seenIn } from './telegramRules.ts';

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await new FakeTelegram().start();
});
afterEach(() => fake.service.stop());

function chat(options: Record<string, unknown> = {}, part: Partial<SinkTools> = {}) {
  const api = fake.service.url;
  return telegram.open({ token: TOKEN, chat: Number(GROUP), api, ...options }, tools(part));
}

const TEXT = 'We are investigating reports of elevated error rates';
const TITLE = '<a href="https://status.openai.com/incidents/i1">OpenAI: Elevated error rates</a>';
const FOOT = '<i>Chat Completions · 2025-02-19 14:32 UTC</i>';

/** A text as this sink makes it, from what differs. */
function aText({ state = '🟡 INVESTIGATING', rated = true, said = TEXT }): string {
  return `<b>${state}</b>${rated ? ' · minor' : ''}\n${TITLE}\n\n${said}\n\n${FOOT}`;
}

/** A message as this sink makes it. */
function aMessage(text: string, more: object = {}) {
  return {
    chat_id: GROUP,
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...more,
  };
}

function replyTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}

describe('a chat of Telegram', () => {
  test.each([
    ['opened', {}, {}],
    ['updated', {}, {}],
    ['resolved', { state: '🟢 RESOLVED', rated: false }, {}],
    ['reopened', { state: '🟡 INVESTIGATING (reopened)' }, {}],
    ['edited', { state: '🟡 INVESTIGATING (edited)' }, {}],
    [
      'touched',
      {
        state: '🟡 INVESTIGATING (touched)',
        said: 'the vendor touched this entry; nothing visible changed',
      },
      { disable_notification: true },
    ],
    [
      'removed',
      {
        state: '⚪ INVESTIGATING (removed)',
        said: 'the vendor removed this incident from its page',
      },
      {},
    ],
  ] as const)('is told that an incident was %s', async (change, part, more) => {
    await tell(chat(), everyChange(change));

    expect(fake.shown.map(({ body }) => body)).toEqual([aMessage(aText(part), more)]);
  });

  test('gets all of an incident as replies to its first message', async () => {
    await tell(chat(), ...story());

    expect(fake.shown.map(({ body }) => body)).toEqual([
      aMessage(aText({})),
      aMessage(aText({ state: '🟡 MONITORING', said: 'A fix is out' }), replyTo(1)),
      aMessage(
        aText({ state: '🟢 RESOLVED', rated: false, said: 'All is well again' }),
        replyTo(1),
      ),
    ]);
  });

  test('is told that a planned maintenance is near', async () => {
    await tell(chat(), anEvent(), REMINDER);

    expect(fake.shown[1]?.body).toMatchObject(replyTo(1));
    expect(fake.texts[1]).toContain('<b>🔵 SCHEDULED (reminder)</b>\n');
  });

  test('gets no reply to what another incident was about', async () => {
    await tell(chat(), anEvent(), anEvent({ incident_id: 'i2' }));

    expect(fake.shown[1]?.body).not.toHaveProperty('reply_parameters');
  });

  test('is told every event once, though the lane repeats it after a crash', async () => {
    const store = aStore();

    await tell(chat({}, { store }), ...story());
    await tell(chat({}, { store }), ...story());

    expect(fake.shown).toHaveLength(story().length);
  });

  test('goes on as the supergroup that it became', async () => {
    const store = aStore();
    const [opened, updated, resolved] = story();
    await tell(chat({}, { store }), opened!);
    fake.upgraded = true;

    await tell(chat({}, { store }), updated!);
    await tell(chat({}, { store }), resolved!);

    expect(fake.shown.map(({ chat, body }) => [chat, body['reply_parameters']])).toEqual([
      [GROUP, undefined],
      [SUPERGROUP, undefined],
      [SUPERGROUP, replyTo(1).reply_parameters],
    ]);
    expect(fake.service.received).toHaveLength(4);
  });

  test('may be told later when it moves all the time', async () => {
    const moved = refusal(400, 'moved', { migrate_to_chat_id: -5 });
    fake.service.next.push(moved, moved);

    expect(await faultOf(chat(), anEvent())).toMatchObject({
      message: 'ops: the chat is moving',
      retryable: true,
    });
  });

  test('gets no reply to a message of the chat that its row named before', async () => {
    const store = aStore();
    const [opened, updated, resolved] = story();

    await tell(chat({}, { store }), opened!);
    await tell(chat({ chat: '@status' }, { store }), updated!, resolved!);

    expect(fake.shown.map(({ chat, body }) => [chat, body['reply_parameters']])).toEqual([
      [GROUP, undefined],
      ['@status', undefined],
      ['@status', replyTo(1).reply_parameters],
    ]);
  });

  test('needs no id of a message', async () => {
    const sink = chat();
    fake.service.next.push({ status: 200, body: '{"ok":true,"result":true}' });

    await tell(sink, ...story().slice(0, 2));

    expect(fake.shown[0]?.body).not.toHaveProperty('reply_parameters');
  });

  test.each([7, '7'])('is written to in the topic %o', async (topic) => {
    await tell(chat({ topic }), anEvent());

    expect(fake.shown[0]?.body).toMatchObject({ message_thread_id: 7 });
  });

  test('shows what a vendor writes as it is, and calls nobody', async () => {
    const message = '<b>a</b> &amp; b < c, @channel (@here) ops@acme.test';

    await tell(chat(), anEvent({ updates: [anUpdate({ message })], components: ['@all <x>'] }));

    const said =
      '&lt;b&gt;a&lt;/b&gt; &amp;amp; b &lt; c, @\u2060channel (@\u2060here) ops@acme.test';
    expect(fake.texts).toEqual([
      aText({ said }).replace('Chat Completions', '@\u2060all &lt;x&gt;'),
    ]);
  });

  test('fills a message up to what people can see of it', async () => {
    const message = '<&> "'.repeat(3000);

    await tell(chat(), anEvent({ name: '<'.repeat(900), updates: [anUpdate({ message })] }));

    expect(seenIn(String(fake.texts[0]))).toHaveLength(4096);
  });

  test.each([null, 'javascript:alert(1)'])('gets no link to %o', async (url) => {
    await tell(chat(), anEvent({ url }));

    expect(fake.texts).toEqual([aText({}).replace(TITLE, 'OpenAI: Elevated error rates')]);
  });

  test('gets an address with any character', async () => {
    await tell(chat(), anEvent({ url: `https://acme.test/?a="1"&b='<2>'` }));

    expect(fake.texts[0]).toContain('<a href="https://acme.test/?a=%221%22&amp;b=%27%3C2%3E%27">');
  });

  test('gets the text of the template', async () => {
    await tell(chat({}, { template: templateOf('<b>{name}</b>') }), anEvent());

    expect(fake.texts).toEqual([aText({ said: '&lt;b&gt;Elevated error rates&lt;/b&gt;' })]);
  });

  test.each([
    [refusal(401, 'Unauthorized'), 'ops answered 401: Unauthorized', false],
    [
      refusal(400, 'Bad Request: chat not found'),
      'ops answered 400: Bad Request: chat not found',
      false,
    ],
    [refusal(500, 'Internal Server Error'), 'ops answered 500: Internal Server Error', true],
    [
      { status: 200, body: '{"ok":false,"error_code":429,"description":"Flood"}' },
      'ops answered 429: Flood',
      true,
    ],
    [{ status: 502, body: '<html>' }, 'ops answered 502', true],
    [{ status: 200, body: '<html>' }, 'ops answered something else than Telegram does', true],
    [{ status: 200, body: '{}' }, 'ops answered something else than Telegram does', true],
  ])('says that Telegram answered %o', async (script, message, retryable) => {
    fake.service.next.push(script);

    expect(await faultOf(chat(), anEvent())).toMatchObject({ code: 'SINK', message, retryable });
  });

  test('is left alone for as long as Telegram asks', async () => {
    fake.service.next.push(refusal(429, 'Too Many Requests: retry after 35', { retry_after: 35 }));

    expect(await faultOf(chat(), anEvent())).toMatchObject({
      message: 'ops answered 429: Too Many Requests: retry after 35',
      retryAfterMs: 35_000,
    });
  });

  test('lets nobody notice a touch by a sound', async () => {
    await tell(chat(), anEvent(), storyOf('touched', { updates: [] }), storyOf('edited'));

    expect(fake.shown.map(({ body }) => body['disable_notification'])).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });
});

describe('a digest for Telegram', () => {
  async function told(events: readonly Event[], part: Partial<SinkTools> = {}): Promise<void> {
    await lastValueFrom(from(chat({}, part).digest!(events)), { defaultValue: null });
  }

  test('is one message with the incidents of each provider below its name', async () => {
    const acme = { provider: 'acme', provider_name: 'Acme & @Co', url: null };

    await told([
      ...story(),
      anEvent({ ...acme, incident_id: 'a1', name: 'Slow <API>', impact: 'critical' }),
    ]);

    expect(fake.shown.map(({ body }) => body)).toEqual([
      aMessage(
        [
          '<b>4 changes at 2 providers</b>',
          '<b>OpenAI</b>\n🟢 RESOLVED <a href="https://status.openai.com/incidents/i1">Elevated error rates</a>',
          '<b>Acme &amp; @\u2060Co</b>\n🔴 INVESTIGATING Slow &lt;API&gt;',
        ].join('\n\n'),
      ),
    ]);
  });

  test('stays within the limit and counts what it leaves out', async () => {
    await told(
      Array.from({ length: 3000 }, (_, n) =>
        anEvent({
          provider: `p${n % 30}`,
          provider_name: `Provider ${n % 30} ${'x'.repeat(300)}`,
          incident_id: `i${n}`,
          name: `Incident ${n}`,
          url: null,
        }),
      ),
    );

    const text = String(fake.texts[0]);
    const shown = text.match(/^🟡 /gmu)!.length;
    const left = [...text.matchAll(/^and (\d+) more$/gm)].map(([, count]) => Number(count));
    expect(shown).toBeGreaterThan(50);
    expect(left.reduce((sum, count) => sum + count, shown)).toBe(3000);
  });

  test('is told once, though the lane repeats it after a crash', async () => {
    const store = aStore();

    await told(story(), { store });
    await told(story(), { store });

    expect(fake.shown).toHaveLength(1);
  });
});

test.each([
  [{ token: TOKEN }],
  [{ token: 'xoxb', chat: 1 }],
  [{ token: TOKEN, chat: 'general' }],
  [{ token: TOKEN, chat: 1.5 }],
  [{ token: TOKEN, chat: 1, topic: 0 }],
  [{ token: TOKEN, chat: 1, topic: 'x' }],
  [{ token: TOKEN, chat: 1, api: 'api.telegram.org' }],
])('the options %o are refused', (options) => {
  expect(telegram.options.safeParse(options).success).toBe(false);
});
