import { from, lastValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { discord } from '../../../src/sinks/discord/index.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { REMINDER, everyChange, story, storyOf } from '../everyChange.ts';
import { aStore, faultOf, templateOf, tell, tools } from '../tools.ts';
import { FakeDiscord, refusal } from './fakeDiscord.ts';

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await new FakeDiscord().start();
});
afterEach(() => fake.service.stop());

function hook(options: Record<string, unknown> = {}, part: Partial<SinkTools> = {}) {
  return discord.open({ url: fake.url, ...options }, tools(part));
}

const TEXT = 'We are investigating reports of elevated error rates';
const MINOR = { name: 'Impact', value: 'minor', inline: true };

/** A message as this sink makes it, from what differs. */
function aMessage(part: { status?: string; rated?: boolean; said?: string; color?: number }) {
  const { status = 'INVESTIGATING', rated = true, said = TEXT, color = 0xecb22e } = part;
  return {
    embeds: [
      {
        title: 'OpenAI: Elevated error rates',
        url: 'https://status.openai.com/incidents/i1',
        description: said,
        color,
        timestamp: '2025-02-19T14:32:00.000Z',
        fields: [
          { name: 'Status', value: status, inline: true },
          ...(rated ? [MINOR] : []),
          { name: 'Affected', value: 'Chat Completions', inline: false },
        ],
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

const OVER = { status: 'RESOLVED', rated: false, color: 0x2eb67d };

describe('a webhook of Discord', () => {
  test.each([
    ['opened', {}],
    ['updated', {}],
    ['resolved', OVER],
    ['reopened', { status: 'INVESTIGATING (reopened)' }],
    ['edited', { status: 'INVESTIGATING (edited)' }],
    [
      'touched',
      {
        status: 'INVESTIGATING (touched)',
        said: 'the vendor touched this entry; nothing visible changed',
      },
    ],
    [
      'removed',
      {
        status: 'INVESTIGATING (removed)',
        said: 'the vendor removed this incident from its page',
        color: 0x8b95a1,
      },
    ],
  ] as const)('is told that an incident was %s', async (change, part) => {
    await tell(hook({ edit: false }), everyChange(change));

    expect(fake.shown.map(({ body }) => body)).toEqual([aMessage(part)]);
  });

  test('shows one message per incident, edited to the newest state', async () => {
    await tell(hook(), ...story());

    expect(fake.methods).toEqual(['POST', 'PATCH', 'PATCH']);
    expect(fake.shown.map(({ body }) => body)).toEqual([
      aMessage({ ...OVER, said: 'All is well again' }),
    ]);
  });

  test('shows one message per event where its row wants no edits', async () => {
    await tell(hook({ edit: false }), ...story());

    expect(fake.methods).toEqual(['POST', 'POST', 'POST']);
  });

  test('goes on saying what was last said when only a field was edited', async () => {
    const rated = storyOf('edited', { changed: ['impact'], impact: 'major', updates: [] });

    await tell(hook(), anEvent(), rated);

    const [embed] = aMessage({ color: 0xe8912d }).embeds;
    const fields = [embed!.fields[0], { ...MINOR, value: 'major' }, embed!.fields[2]];
    expect(fake.shown[0]?.body).toMatchObject({ embeds: [{ ...embed, fields }] });
  });

  test('reminds of a maintenance in a message of its own, and goes on editing the first', async () => {
    const planned = { ...REMINDER, id: 'openai/i1/planned', change: 'opened' } as const;
    const begun = { ...planned, id: 'openai/i1/begun', change: 'updated' } as const;

    await tell(hook(), planned, REMINDER, { ...begun, status: 'in_progress' });

    expect(fake.shown.map(({ body }) => statusIn(body))).toEqual([
      'IN PROGRESS',
      'SCHEDULED (reminder)',
    ]);
  });

  test.each([true, false])(
    'makes nothing twice when the lane repeats all of it after a crash (edit: %o)',
    async (edit) => {
      const store = aStore();

      await tell(hook({ edit }, { store }), ...story());
      const before = structuredClone(fake.shown);
      await tell(hook({ edit }, { store }), ...story());

      expect(fake.shown).toEqual(before);
    },
  );

  test.each([
    ['is gone', refusal(404, 'Unknown Message', 10008)],
    ['was edited too often', refusal(429, 'Maximum number of edits …', 30046)],
  ])('is posted to anew when the message %s', async (_, script) => {
    const sink = hook();
    const [opened, updated, resolved] = story();
    await tell(sink, opened!);
    fake.service.next.push(script);

    await tell(sink, updated!, resolved!);

    expect(fake.methods).toEqual(['POST', 'PATCH', 'POST', 'PATCH']);
    expect(fake.shown.map(({ body }) => statusIn(body))).toEqual(['INVESTIGATING', 'RESOLVED']);
  });

  test('is posted to anew when the row names another thread', async () => {
    const store = aStore();
    const [opened, updated] = story();

    await tell(hook({}, { store }), opened!);
    await tell(hook({ thread_id: '77' }, { store }), updated!);

    expect(fake.shown.map(({ thread }) => thread)).toEqual([null, '77']);
  });

  test('posts to and edits in a thread', async () => {
    await tell(hook({ thread_id: '77' }), ...story());

    expect(fake.shown).toMatchObject([{ thread: '77' }]);
  });

  test('keeps what its address asks for', async () => {
    await tell(discord.open({ url: `${fake.url}/?thread_id=78` }, tools()), ...story());

    expect(fake.shown).toMatchObject([{ thread: '78' }]);
  });

  test('needs no id of a message', async () => {
    const sink = hook();
    fake.service.next.push({ status: 204 });

    await tell(sink, ...story());

    expect(fake.methods).toEqual(['POST', 'POST', 'PATCH']);
  });

  test('shows what a vendor writes as it is', async () => {
    const message = [
      '# not a heading, *not* _bold_ ~~nor~~ ||hidden|| `code` \\ [text](https://evil.test)',
      '> no quote <@123> <#4> @everyone',
      '-# no small print',
      '- an item: snake_case, see https://status.acme.test/a_b_c?x=*',
    ].join('\n');

    await tell(hook(), anEvent({ updates: [anUpdate({ message })] }));

    expect(fake.shown[0]?.body).toMatchObject(
      aMessage({
        said: [
          '\\# not a heading, \\*not\\* \\_bold\\_ \\~\\~nor\\~\\~ \\|\\|hidden\\|\\| \\`code\\` \\\\ \\[text\\](https://evil.test)',
          '\\> no quote \\<@123> \\<#4> @everyone',
          '-\\# no small print',
          '- an item: snake\\_case, see https://status.acme.test/a_b_c?x=*',
        ].join('\n'),
      }),
    );
  });

  test('gets no more than Discord takes, and no escape that is cut', async () => {
    const message = '*_'.repeat(5000);

    await tell(hook(), anEvent({ name: '`'.repeat(900), updates: [anUpdate({ message })] }));

    const [embed] = fake.shown[0]!.body['embeds'] as [{ title: string; description: string }];
    expect(embed.title).toMatch(/^OpenAI: (\\`)+…$/);
    expect(embed.description).toMatch(/^(\\\*\\_)+(\\\*)?…$/);
  });

  test('gets the text of the template', async () => {
    await tell(hook({}, { template: templateOf('{name}: *{status}*') }), anEvent());

    const said = 'Elevated error rates: \\*investigating\\*';
    expect(fake.shown[0]?.body).toEqual(aMessage({ said }));
  });

  test.each([
    [refusal(404, 'Unknown Webhook', 10015), 'ops answered 404: Unknown Webhook (10015)', false],
    [
      refusal(401, 'Invalid Webhook Token', 50027),
      'ops answered 401: Invalid Webhook Token (50027)',
      false,
    ],
    [
      refusal(400, 'Invalid Form Body', 50035),
      'ops answered 400: Invalid Form Body (50035)',
      false,
    ],
    [{ status: 502, body: '<html>' }, 'ops answered 502', true],
  ])('says that Discord answered %o', async (script, message, retryable) => {
    fake.service.next.push(script);

    expect(await faultOf(hook(), anEvent())).toMatchObject({ code: 'SINK', message, retryable });
  });

  test.each([
    [{ status: 429, body: '{"message":"x","retry_after":0.729,"global":false}' }, 729],
    [
      {
        status: 429,
        headers: { 'retry-after': '65' },
        body: '{"message":"x","retry_after":64.57,"global":true}',
      },
      64_570,
    ],
    [{ status: 429, headers: { 'retry-after': '30' }, body: '<html>Cloudflare' }, 30_000],
    [{ status: 429, body: '{"retry_after":1e9}' }, 3_600_000],
    [{ status: 429, body: '{"retry_after":-1}' }, undefined],
  ])('is left alone after %o', async (script, retryAfterMs) => {
    fake.service.next.push(script);

    const fault = (await faultOf(hook(), anEvent())) as { retryAfterMs?: number };

    expect(fault).toMatchObject({ retryable: true });
    expect(fault.retryAfterMs).toBe(retryAfterMs);
  });
});

describe('a digest for Discord', () => {
  async function told(events: readonly Event[], part: Partial<SinkTools> = {}): Promise<void> {
    await lastValueFrom(from(hook({}, part).digest!(events)), { defaultValue: null });
  }

  test('is one message with a field for each provider', async () => {
    const acme = { provider: 'acme', provider_name: 'Acme_Co', url: null };

    await told([
      ...story(),
      anEvent({ ...acme, incident_id: 'a1', name: 'Slow *API*', impact: 'critical' }),
      anEvent({ ...acme, incident_id: 'a2', url: 'https://acme.test/(a)' }),
    ]);

    expect(fake.shown.map(({ body }) => body)).toEqual([
      {
        embeds: [
          {
            title: '5 changes at 2 providers',
            color: 0xe01e5a,
            fields: [
              {
                name: 'OpenAI',
                value:
                  '**RESOLVED** [Elevated error rates](https://status.openai.com/incidents/i1)',
                inline: false,
              },
              {
                name: 'Acme\\_Co',
                value:
                  '**INVESTIGATING** Slow \\*API\\*\n' +
                  '**INVESTIGATING** [Elevated error rates](https://acme.test/%28a%29)',
                inline: false,
              },
            ],
          },
        ],
        allowed_mentions: { parse: [] },
      },
    ]);
  });

  test('stays within the limits and counts what it leaves out', async () => {
    await told(
      Array.from({ length: 3000 }, (_, n) =>
        anEvent({
          provider: `p${n % 30}`,
          provider_name: `Provider ${n % 30} ${'_'.repeat(300)}`,
          incident_id: `i${n}`,
          name: `Incident ${n} *`,
        }),
      ),
    );

    const [embed] = fake.shown[0]!.body['embeds'] as [
      { fields: { value: string }[]; footer: { text: string } },
    ];
    const lines = [...embed.fields.flatMap(({ value }) => value.split('\n')), embed.footer.text];
    const left = lines.flatMap((line) => /^and (\d+) more$/.exec(line)?.[1] ?? []);
    const shown = lines.filter((line) => line.startsWith('**')).length;
    expect(shown).toBeGreaterThan(20);
    expect(left.reduce((sum, count) => sum + Number(count), shown)).toBe(3000);
  });

  test('is told once, though the lane repeats it after a crash', async () => {
    const store = aStore();

    await told(story(), { store });
    await told(story(), { store });

    expect(fake.shown).toHaveLength(1);
  });
});

test.each([
  [{}],
  [{ url: 'discord.com/api/webhooks/1/x' }],
  [{ url: 'https://discord.test/x', thread_id: 'general' }],
  [{ url: 'https://discord.test/x', edit: 'no' }],
])('the options %o are refused', (options) => {
  expect(discord.options.safeParse(options).success).toBe(false);
});

function statusIn(body: Readonly<Record<string, unknown>>): string | undefined {
  const [embed] = body['embeds'] as [{ fields: { name: string; value: string }[] }];
  return embed.fields.find(({ name }) => name === 'Status')?.value;
}
