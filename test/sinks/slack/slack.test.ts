import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../../../src/core/event.ts';
import { slack } from '../../../src/sinks/slack/index.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { REMINDER, everyChange, story, storyOf } from '../everyChange.ts';
import { aStore, faultOf, templateOf, tell, tools } from '../tools.ts';
import { CHANNEL, FakeSlack, TOKEN } from './fakeSlack.ts';

let fake: FakeSlack;
beforeEach(async () => {
  fake = await new FakeSlack().start();
});
afterEach(() => fake.service.stop());

function hook(part: Partial<SinkTools> = {}) {
  return slack.open({ url: fake.hook }, tools(part));
}

function bot(options: Record<string, unknown> = {}, part: Partial<SinkTools> = {}) {
  return slack.open({ token: TOKEN, channel: '#status', api: fake.api, ...options }, tools(part));
}

const LINK = '<https://status.openai.com/incidents/i1|OpenAI: Elevated error rates>';
const TIME = '<!date^1739975520^{date_short_pretty} {time}|2025-02-19 14:32 UTC>';
const TEXT = 'We are investigating reports of elevated error rates';

function mrkdwn(text: string) {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** A message as this sink makes it, from what differs. */
function aMessage(part: { text?: string; head?: string; said?: string | null; color?: string }) {
  const { text, head, said = TEXT, color } = part;
  const context = { type: 'context', elements: [mrkdwn('Chat Completions'), mrkdwn(TIME)] };
  return {
    text: text ?? 'INVESTIGATING: OpenAI: Elevated error rates',
    blocks: [{ type: 'section', text: mrkdwn(head ?? `*INVESTIGATING* · minor · ${LINK}`) }],
    attachments: [
      {
        color: color ?? '#ecb22e',
        fallback: said ?? 'OpenAI: Elevated error rates',
        blocks: said === null ? [context] : [{ type: 'section', text: mrkdwn(said) }, context],
      },
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

const OVER = { text: 'RESOLVED: OpenAI: Elevated error rates', head: `*RESOLVED* · ${LINK}` };

describe('a webhook of Slack', () => {
  test.each([
    ['opened', {}],
    ['updated', {}],
    ['resolved', { ...OVER, color: '#2eb67d' }],
    ['reopened', marked('reopened')],
    ['edited', marked('edited')],
    [
      'touched',
      {
        ...marked('touched'),
        said: 'the vendor touched this entry; nothing visible changed',
      },
    ],
    [
      'removed',
      {
        ...marked('removed'),
        said: 'the vendor removed this incident from its page',
        color: '#8b95a1',
      },
    ],
  ] as const)('is told that an incident was %s', async (change, part) => {
    await tell(hook(), everyChange(change));

    expect(fake.shown.map(({ body }) => body)).toEqual([aMessage(part)]);
  });

  test('is told that a planned maintenance is near', async () => {
    await tell(hook(), REMINDER);

    expect(fake.shown[0]?.body).toEqual(
      aMessage({
        text: 'SCHEDULED (reminder): OpenAI: Database upgrade',
        head: '*SCHEDULED (reminder)* · <https://status.openai.com/incidents/i1|OpenAI: Database upgrade>',
        said: 'it begins soon: 2025-02-20 02:00 – 03:00\n\nThe database will be read-only',
        color: '#3b82f6',
      }),
    );
  });

  test('is told every event once, though the lane repeats it after a crash', async () => {
    const store = aStore();

    await tell(hook({ store }), ...story());
    await tell(hook({ store }), ...story());

    expect(fake.shown).toHaveLength(story().length);
  });

  test('gets the text of the template, and nothing in it is read as markup', async () => {
    const template = templateOf('<!here> {name} & {status}');

    await tell(hook({ template }), anEvent());

    const said = '&lt;!here&gt; Elevated error rates &amp; investigating';
    expect(fake.shown[0]?.body).toEqual(aMessage({ said }));
  });

  test('shows what a vendor writes as it is, calls nobody, and links addresses', async () => {
    const message =
      '<!channel> <@U123> @here #general &amp; a<b, see (https://status.acme.test/?a=1&b=2).';

    await tell(hook(), anEvent({ name: '<!everyone> | &', updates: [anUpdate({ message })] }));

    const body = fake.shown[0]?.body;
    expect(body).toMatchObject({
      text: 'INVESTIGATING: OpenAI: &lt;!everyone&gt; | &amp;',
      attachments: [
        {
          blocks: [
            {
              text: mrkdwn(
                '&lt;!channel&gt; &lt;@U123&gt; @here #general &amp;amp; a&lt;b, see ' +
                  '(<https://status.acme.test/?a=1&amp;b=2>).',
              ),
            },
            {},
          ],
        },
      ],
    });
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['what is no address', 'status.acme.test'],
    ['an address that is too long', `https://acme.test/${'a'.repeat(3000)}`],
    ['an address that is too long when it is escaped', `https://acme.test/?${'&'.repeat(900)}`],
  ])('gets no link to %s', async (_, url) => {
    await tell(hook(), anEvent({ url }));

    expect(fake.shown[0]?.body).toEqual(
      aMessage({ head: '*INVESTIGATING* · minor · OpenAI: Elevated error rates' }),
    );
  });

  test('gets no more than Slack takes, and no entity that is cut', async () => {
    const message = '<&> '.repeat(3000);

    await tell(hook(), anEvent({ name: '<&>'.repeat(1000), updates: [anUpdate({ message })] }));

    const { attachments } = fake.shown[0]!.body as ReturnType<typeof aMessage>;
    const [section] = attachments[0]!.blocks;
    expect(section).toMatchObject({
      text: { text: expect.stringMatching(/^(&lt;|&amp;|&gt;| )+…$/) as string },
    });
  });

  test('says what Slack says of a webhook that is gone', async () => {
    fake.service.next.push({ status: 404, body: 'no_service' });

    expect(await faultOf(hook(), anEvent())).toMatchObject({
      message: 'ops answered 404: no_service',
      retryable: false,
    });
  });

  test('is not shown when its answer repeats it', async () => {
    fake.service.next.push(({ path }) => ({ status: 404, body: `no_service ${path}` }));

    expect(await faultOf(hook(), anEvent())).toMatchObject({
      message: 'ops answered 404: no_service ***',
    });
  });

  test('is left alone for as long as it asks', async () => {
    fake.service.next.push({ status: 429, headers: { 'retry-after': '30' } });

    expect(await faultOf(hook(), anEvent())).toMatchObject({
      retryable: true,
      retryAfterMs: 30_000,
    });
  });
});

describe('a bot of Slack', () => {
  test('posts one message per incident and edits it to the newest state', async () => {
    await tell(bot(), ...story());

    const root = fake.shown.filter(({ thread }) => thread === undefined);
    expect(root.map(({ body }) => body)).toEqual([
      {
        channel: CHANNEL,
        ts: root[0]?.ts,
        parse: 'none',
        ...aMessage({ ...OVER, said: 'All is well again', color: '#2eb67d' }),
      },
    ]);
  });

  test('posts what is new into the thread of the message', async () => {
    await tell(bot(), ...story());

    const [root, ...replies] = fake.shown;
    expect(replies.map(({ body }) => body)).toEqual([
      {
        channel: CHANNEL,
        thread_ts: root?.ts,
        parse: 'none',
        ...aMessage({
          text: 'MONITORING: OpenAI: Elevated error rates',
          head: '*MONITORING* · minor',
          said: 'A fix is out',
        }),
      },
      {
        channel: CHANNEL,
        thread_ts: root?.ts,
        parse: 'none',
        ...aMessage({ ...OVER, head: '*RESOLVED*', said: 'All is well again', color: '#2eb67d' }),
      },
    ]);
  });

  test('says in the thread what was edited, and lets the message say what holds', async () => {
    const rated = storyOf('edited', { changed: ['impact'], impact: 'major', updates: [] });

    await tell(bot(), anEvent(), rated);

    const [root, reply] = fake.shown;
    expect(root?.body).toMatchObject(
      aMessage({ head: `*INVESTIGATING* · major · ${LINK}`, color: '#e8912d' }),
    );
    expect(reply?.body).toMatchObject(
      aMessage({
        text: 'INVESTIGATING (edited): OpenAI: Elevated error rates',
        head: '*INVESTIGATING (edited)* · major',
        said: 'impact is now MAJOR',
        color: '#e8912d',
      }),
    );
  });

  test('lets a touch change nothing that people see', async () => {
    await tell(bot(), anEvent(), storyOf('touched', { updates: [] }));

    expect(fake.shown.map(({ body }) => body)).toMatchObject([aMessage({})]);
  });

  test('only edits where its row wants no threads', async () => {
    await tell(bot({ thread: false }), ...story());

    expect(fake.calls).toEqual(['chat.postMessage', 'chat.update', 'chat.update']);
    expect(fake.shown).toHaveLength(1);
  });

  test('shows the channel what is posted into threads where its row wants it', async () => {
    await tell(bot({ broadcast: true }), ...story());

    expect(fake.shown.map(({ broadcast }) => broadcast)).toEqual([false, true, true]);
    expect(fake.shown[2]?.body).toMatchObject({ blocks: [{ text: mrkdwn(OVER.head) }] });
  });

  test('reminds the whole channel of a maintenance', async () => {
    const planned = { ...REMINDER, id: 'openai/i1/planned', change: 'opened' } as const;

    await tell(bot({ thread: false }), planned, REMINDER);

    expect(fake.shown.map(({ broadcast }) => broadcast)).toEqual([false, true]);
  });

  test('makes nothing twice when the lane repeats all of it after a crash', async () => {
    const store = aStore();

    await tell(bot({}, { store }), ...story());
    const before = structuredClone(fake.shown);
    await tell(bot({}, { store }), ...story());

    expect(fake.shown).toEqual(before);
  });

  test('goes on where it was cut off between the edit and the thread', async () => {
    const store = aStore();
    const [opened, updated] = story();
    await tell(bot({}, { store }), opened!);
    fake.service.next.push({ status: 200, body: JSON.stringify({ ok: true }) }, { status: 503 });

    const fault = await faultOf(bot({}, { store }), updated!);
    await tell(bot({}, { store }), updated!);

    expect(fault).toMatchObject({ retryable: true });
    expect(fake.shown).toHaveLength(2);
  });

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'posts anew when the message cannot be edited (%s)',
    async (error) => {
      const sink = bot();
      const [opened, updated, resolved] = story();
      await tell(sink, opened!);
      fake.service.next.push({ status: 200, body: JSON.stringify({ ok: false, error }) });

      await tell(sink, updated!, resolved!);

      const [first, second] = fake.shown.filter(({ thread }) => thread === undefined);
      expect(first?.body).toMatchObject(aMessage({}));
      expect(second?.body).toMatchObject({ text: OVER.text });
      expect(fake.shown.at(-1)?.thread).toBe(second?.ts);
    },
  );

  test('posts anew in another channel that its row names', async () => {
    const store = aStore();
    const [opened, updated] = story();

    await tell(bot({}, { store }), opened!);
    await tell(bot({ channel: CHANNEL }, { store }), updated!);

    expect(fake.calls).toEqual(['chat.postMessage', 'chat.postMessage']);
  });

  test('keeps no message that it does not know the place of', async () => {
    const sink = bot();
    fake.service.next.push({ status: 200, body: '{"ok":true}' });

    await tell(sink, ...story().slice(0, 2));

    expect(fake.calls).toEqual(['chat.postMessage', 'chat.postMessage']);
  });

  test.each([
    ['channel_not_found', false],
    ['not_in_channel', false],
    ['invalid_auth', false],
    ['invalid_blocks', false],
    ['ratelimited', true],
    ['rate_limited', true],
    ['internal_error', true],
    ['fatal_error', true],
    ['service_unavailable', true],
    ['request_timeout', true],
    ['team_added_to_org', true],
  ])('says that Slack refused with %s', async (error, retryable) => {
    fake.service.next.push({ status: 200, body: JSON.stringify({ ok: false, error }) });

    expect(await faultOf(bot(), anEvent())).toMatchObject({
      code: 'SINK',
      message: `ops refused it: ${error}`,
      retryable,
    });
  });

  test.each([
    [
      { status: 200, body: '<html>Sign in to the Wi-Fi' },
      'ops answered something else than Slack does',
      undefined,
    ],
    [{ status: 200, body: '{}' }, 'ops answered something else than Slack does', undefined],
    [{ status: 503, body: 'down' }, 'ops answered 503: down', undefined],
    [
      { status: 429, headers: { 'retry-after': '30' }, body: '{"ok":false,"error":"ratelimited"}' },
      'ops answered 429: ratelimited',
      30_000,
    ],
    [
      { status: 200, headers: { 'retry-after': '9' }, body: '{"ok":false,"error":"ratelimited"}' },
      'ops refused it: ratelimited',
      9000,
    ],
  ])('may try again after %o', async (script, message, retryAfterMs) => {
    fake.service.next.push(script);

    const fault = await faultOf(bot(), anEvent());

    expect(fault).toMatchObject({ message, retryable: true });
    expect((fault as { retryAfterMs?: number }).retryAfterMs).toBe(retryAfterMs);
  });

  test('is not known to Slack with another token', async () => {
    expect(await faultOf(bot({ token: 'xoxb-other' }), anEvent())).toMatchObject({
      message: 'ops refused it: invalid_auth',
      retryable: false,
    });
  });
});

describe('a digest for Slack', () => {
  async function told(events: readonly Event[], part: Partial<SinkTools> = {}): Promise<void> {
    await lastValueFrom(from(hook(part).digest!(events)), { defaultValue: null });
  }

  test('is one message with a part for each provider, each incident in its newest state', async () => {
    const acme = { provider: 'acme', provider_name: 'Acme & Co', url: null };

    await told([
      ...story(),
      anEvent({ ...acme, id: 'a1', incident_id: 'a1', name: 'Slow <API>', impact: 'critical' }),
      anEvent({
        ...acme,
        id: 'a2',
        incident_id: 'a2',
        name: '',
        type: 'component',
        status: 'operational',
      }),
    ]);

    expect(fake.shown.map(({ body }) => body)).toEqual([
      {
        text: '5 changes at 2 providers',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: '5 changes at 2 providers' } },
        ],
        attachments: [
          {
            color: '#2eb67d',
            fallback: 'OpenAI',
            blocks: [
              {
                type: 'section',
                text: mrkdwn(
                  '*OpenAI*\n• *RESOLVED* <https://status.openai.com/incidents/i1|Elevated error rates>',
                ),
              },
            ],
          },
          {
            color: '#e01e5a',
            fallback: 'Acme &amp; Co',
            blocks: [
              {
                type: 'section',
                text: mrkdwn(
                  '*Acme &amp; Co*\n• *INVESTIGATING* Slow &lt;API&gt;\n• *OPERATIONAL* component',
                ),
              },
            ],
          },
        ],
        unfurl_links: false,
        unfurl_media: false,
      },
    ]);
  });

  test('stays within the limits and counts what it leaves out', async () => {
    const events = Array.from({ length: 3000 }, (_, n) =>
      anEvent({
        id: `e${n}`,
        provider: `p${n % 30}`,
        provider_name: `Provider ${n % 30}`,
        incident_id: `i${n}`,
        name: `Incident ${n} & more`,
      }),
    );

    await told(events);

    const { attachments } = fake.shown[0]!.body as {
      attachments: { blocks: { text: { text: string } }[] }[];
    };
    const texts = attachments.flatMap(({ blocks }) => blocks.map(({ text }) => text.text));
    const shown = texts.join('\n').match(/^• /gm)!.length;
    const left = [...texts.join('\n').matchAll(/^and (\d+) more$/gm)].map(([, count]) =>
      Number(count),
    );
    expect(shown).toBeGreaterThan(50);
    expect(shown + left.reduce((sum, count) => sum + count, 0)).toBe(3000);
  });

  test('is told once, though the lane repeats it after a crash', async () => {
    const store = aStore();

    await told(story(), { store });
    await told([...story(), anEvent({ id: 'new', incident_id: 'i2' })], { store });
    await told(story(), { store });

    expect(fake.shown.map(({ body }) => body['text'])).toEqual([
      '3 changes at 1 provider',
      '1 change at 1 provider',
    ]);
  });

  test("has the template's text in place of titles", async () => {
    await told(story(), { template: templateOf('{status}:\n{message:10}') });

    expect(JSON.stringify(fake.shown[0]?.body)).toContain('|resolved: All is we…>');
  });
});

test.each([
  [{ token: 'xoxb-1' }],
  [{ channel: '#status' }],
  [{ url: 'https://hooks.slack.test/x', channel: '#status' }],
  [{ url: 'ftp://hooks.slack.test/x' }],
  [{ token: 'xoxb-1\n', channel: '#status' }],
  [{ token: '', channel: '#status' }],
  [{ token: 'xoxb-1', channel: '' }],
  [{}],
])('the options %o are refused', (options) => {
  expect(slack.options.safeParse(options).success).toBe(false);
});

function marked(mark: string) {
  return {
    text: `INVESTIGATING (${mark}): OpenAI: Elevated error rates`,
    head: `*INVESTIGATING (${mark})* · minor · ${LINK}`,
  };
}
