import { setTimeout as wait } from 'node:timers/promises';
import { from, lastValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { parseTemplate } from '../../../src/core/template.ts';
import { email } from '../../../src/sinks/email/index.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import type { Sink } from '../../../src/sinks/sink.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { REMINDER, everyChange, story, storyOf } from '../everyChange.ts';
import { aStore, tell, tools } from '../tools.ts';
import { FakeSmtp } from './fakeSmtp.ts';

let fake: FakeSmtp;
const sinks: Sink[] = [];
beforeEach(async () => {
  fake = await new FakeSmtp().start();
});
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
  await fake.stop();
});

function mail(options: Record<string, unknown> = {}, part: Partial<SinkTools> = {}): Sink {
  const row = { smtp: fake.url, from: 'Acme Status <status@acme.test>', to: 'ops@acme.test' };
  const sink = email.open({ ...row, ...options }, tools(part));
  sinks.push(sink);
  return sink;
}

async function digest(sink: Sink, events: readonly Event[]): Promise<void> {
  await lastValueFrom(from(sink.digest?.(events) ?? []), { defaultValue: null });
}

const MAINTENANCE = {
  type: 'maintenance',
  status: 'scheduled',
  impact: 'maintenance',
  scheduled_for: '2025-02-20T02:00:00.000Z',
  scheduled_until: '2025-02-20T03:00:00.000Z',
} as const;

describe('a mail', () => {
  test('tells an event as text and as HTML', async () => {
    await tell(mail(), anEvent());

    expect(fake.received).toMatchObject([
      {
        from: 'status@acme.test',
        to: ['ops@acme.test'],
        text: `INVESTIGATING · minor

OpenAI: Elevated error rates

We are investigating reports of elevated error rates

Components: Chat Completions
Published: 2025-02-19 14:32 UTC

https://status.openai.com/incidents/i1`,
        html: `<div style="border-left:4px solid #ecb22e;padding-left:12px;font-family:sans-serif">
<p style="margin:0"><strong>INVESTIGATING · minor</strong></p>
<h2 style="margin:4px 0;font-size:18px"><a href="https://status.openai.com/incidents/i1">OpenAI: Elevated error rates</a></h2>
<p>We are investigating reports of elevated error rates</p>
<p style="color:#666;font-size:13px">Components: Chat Completions<br>
Published: 2025-02-19 14:32 UTC</p>
</div>`,
      },
    ]);
  });

  test('says in its headers what it is about, and that no machine should answer', async () => {
    await tell(mail({ replyTo: 'Oncall <oncall@acme.test>' }), anEvent());

    const { date, 'message-id': id, references, ...headers } = fake.received[0]!.headers;
    expect(headers).toEqual({
      from: 'Acme Status <status@acme.test>',
      to: 'ops@acme.test',
      'reply-to': 'Oncall <oncall@acme.test>',
      subject: 'OpenAI: Elevated error rates',
      'auto-submitted': 'auto-generated',
      'list-id': '"ops" <ops.statuswire.acme.test>',
      'x-statuswire-event-id': 'openai/i1/2025-02-19T14:32:00Z/0123456789ab',
      'x-statuswire-provider': 'openai',
      'x-statuswire-type': 'incident',
      'x-statuswire-change': 'opened',
      'x-statuswire-status': 'investigating',
      'x-statuswire-impact': 'minor',
      'mime-version': '1.0',
      'content-type': expect.stringContaining('multipart/alternative') as string,
    });
    expect(date).toBe('Wed, 01 Jul 2026 12:00:00 +0000');
    expect([id, references]).toEqual([
      expect.stringMatching(/^<[\da-f]{32}@acme\.test>$/),
      expect.stringMatching(/^<[\da-f]{32}@acme\.test>$/),
    ]);
  });

  test.each([
    ['updated', 'INVESTIGATING · minor', 'We are investigating'],
    ['resolved', 'RESOLVED', 'We are investigating'],
    ['reopened', 'INVESTIGATING (reopened) · minor', 'We are investigating'],
    ['edited', 'INVESTIGATING (edited) · minor', 'We are investigating'],
    ['touched', 'INVESTIGATING (touched) · minor', 'the vendor touched this entry'],
    ['removed', 'INVESTIGATING (removed) · minor', 'the vendor removed this incident'],
  ] as const)('tells that an incident was %s', async (change, head, said) => {
    await tell(mail(), everyChange(change));

    const [first, , text] = fake.received[0]!.text.split('\n\n');
    expect(first).toBe(head);
    expect(text).toContain(said);
  });

  test('tells when a maintenance is planned, and tells of it again', async () => {
    await tell(mail(), anEvent({ ...MAINTENANCE }), REMINDER);

    expect(fake.received.map(({ text }) => text)).toEqual([
      expect.stringContaining('Planned: 2025-02-20 02:00 – 03:00 UTC'),
      expect.stringContaining('SCHEDULED (reminder)'),
    ]);
  });

  test('of an incident that says next to nothing says what there is', async () => {
    await tell(mail(), anEvent({ name: '', url: null, components: [], updates: [], message: '' }));

    expect(fake.received[0]?.headers['subject']).toBe('OpenAI: incident');
    expect(fake.received[0]?.text).toBe(
      'INVESTIGATING · minor\n\nOpenAI: incident\n\nincident\n\nPublished: 2025-02-19 14:32 UTC',
    );
  });

  test('tells what its row’s template makes of an event', async () => {
    const template = parseTemplate('{provider_name} is {status}');
    const render = 'render' in template ? template.render : undefined;

    await tell(mail({}, { template: render }), anEvent());

    expect(fake.received[0]?.text).toContain('\n\nOpenAI is investigating\n\n');
  });

  test('goes to everybody of a list', async () => {
    await tell(mail({ to: ['ops@acme.test', '"Doe, Jane" <jane@acme.test>'] }), anEvent());

    expect(fake.received[0]?.to).toEqual(['ops@acme.test', 'jane@acme.test']);
    expect(fake.received[0]?.headers['to']).toBe('ops@acme.test, "Doe, Jane" <jane@acme.test>');
  });

  test('has the prefix of its row in the subject', async () => {
    await tell(mail({ subjectPrefix: '[status] ' }), anEvent());

    expect(fake.received[0]?.headers['subject']).toBe('[status] OpenAI: Elevated error rates');
  });
});

describe('what a vendor writes', () => {
  const EVIL = 'a\r\nBcc: evil@evil.test\r\n\r\n<b>&"\' \u0000\u202Eü 😀';

  test('adds no header and no recipient', async () => {
    const evil = { name: EVIL, provider_name: EVIL, incident_id: EVIL, id: EVIL, provider: EVIL };

    await tell(mail({}, { name: EVIL }), anEvent(evil), anEvent({ ...evil, id: `${EVIL}2` }));

    expect(fake.received.map(({ to }) => to)).toEqual([['ops@acme.test'], ['ops@acme.test']]);
    for (const { headers } of fake.received) {
      expect(Object.keys(headers).filter((name) => /bcc|evil/.test(name))).toEqual([]);
      expect(headers['subject']).toBe(
        `a Bcc: evil@evil.test <b>&"' ü 😀: a Bcc: evil@evil.test <b>&"' ü 😀`,
      );
      expect(headers['list-id']).toMatch(/<a-Bcc-evil-evil-test-b\.statuswire\.acme\.test>$/);
      expect(headers['x-statuswire-event-id']).toMatch(/^a%0D%0ABcc:%20?evil@evil\.test/);
    }
  });

  test('adds no HTML', async () => {
    const url = 'https://acme.test/"onclick="x';

    await tell(
      mail(),
      anEvent({ name: EVIL, components: [EVIL], url, updates: [anUpdate({ message: EVIL })] }),
    );

    const { html } = fake.received[0]!;
    expect(html).not.toMatch(/<b>|"onclick/);
    expect(html).toContain('&lt;b&gt;&amp;&quot;&#39; ü 😀');
  });

  test('is an address as HTML writes it', async () => {
    await tell(mail(), anEvent({ url: "https://acme.test/i?a=1&copy=2'" }));

    expect(fake.received[0]?.html).toContain('<a href="https://acme.test/i?a=1&amp;copy=2%27">');
  });

  test('is no link unless it is one of the web', async () => {
    await tell(mail(), anEvent({ url: 'javascript:alert(1)' }));

    expect(fake.received[0]?.html).not.toMatch(/javascript|<a/);
    expect(fake.received[0]?.text).not.toContain('javascript');
  });

  test.each(['x', 'é', '漢', '😀', 'a漢', '&', '"\n'])(
    'fits into the 64 KiB that every server takes, in %s too',
    async (character) => {
      const long = character.repeat(100_000);
      const updates = [anUpdate({ message: long })];

      await tell(mail(), anEvent({ name: long, components: [long, long], updates }));

      expect(fake.received).toHaveLength(1);
      expect(fake.received[0]?.raw.length).toBeGreaterThan(5000);
    },
  );
});

describe('a thread', () => {
  test('has all mails of an incident, under one subject', async () => {
    const [opened, updated, resolved] = story() as [Event, Event, Event];

    await tell(mail(), opened, { ...updated, name: 'Another title' }, resolved);

    const headers = fake.received.map((one) => one.headers);
    const [first] = headers;
    expect(new Set(headers.map(({ subject }) => subject))).toEqual(new Set([first?.['subject']]));
    expect(new Set(headers.map((one) => one['message-id'])).size).toBe(3);
    expect(headers.map((one) => one['in-reply-to'])).toEqual([
      undefined,
      first?.['message-id'],
      first?.['message-id'],
    ]);
    expect(headers[2]?.['references']).toBe(`${first?.['references']} ${first?.['message-id']}`);
    expect(fake.received[1]?.text).toContain('OpenAI: Another title');
  });

  test('is the same where its first mail is not known any more', async () => {
    const [opened, ...rest] = story();

    await tell(mail(), opened!);
    await tell(mail(), ...rest);

    const [first, second] = fake.received.map(({ headers }) => headers);
    expect(second?.['in-reply-to']).toBe(first?.['references']);
    expect(second?.['references']).toBe(first?.['references']);
  });

  test('is of one incident and of one sink', async () => {
    await tell(mail(), anEvent(), anEvent({ incident_id: 'i2', id: 'x' }));
    await tell(mail({}, { name: 'other' }), anEvent());

    const ids = fake.received.map(({ headers }) => [headers['references'], headers['message-id']]);
    expect(new Set(ids.flat()).size).toBe(6);
  });

  test('has the same mail under the same id, should it be sent again', async () => {
    await tell(mail(), anEvent());
    await tell(mail(), anEvent());

    const [first, second] = fake.received.map(({ headers }) => headers);
    expect(second?.['message-id']).toBe(first?.['message-id']);
  });

  test('does not grow when its lane repeats what was told before a crash', async () => {
    const store = aStore();

    await tell(mail({}, { store }), ...story());
    await tell(mail({}, { store }), ...story());

    expect(fake.received).toHaveLength(3);
  });
});

describe('a digest', () => {
  test('tells many events in one mail', async () => {
    const other = { provider: 'acme', provider_name: 'Acme <Cloud>', url: null };

    await digest(mail({ subjectPrefix: '[status]' }), [
      anEvent(),
      storyOf('resolved', { status: 'resolved' }),
      anEvent({ ...other, incident_id: 'i2', id: 'x', name: 'Slow & <b>slower</b>' }),
    ]);

    expect(fake.received).toHaveLength(1);
    expect(fake.received[0]).toMatchObject({
      headers: {
        subject: '[status] 3 changes at 2 providers: OpenAI, Acme <Cloud>',
        'auto-submitted': 'auto-generated',
        'list-id': '"ops" <ops.statuswire.acme.test>',
      },
      text: `OpenAI
- RESOLVED: Elevated error rates
  https://status.openai.com/incidents/i1

Acme <Cloud>
- INVESTIGATING: Slow & <b>slower</b>`,
      html: `<h3>OpenAI</h3>
<ul>
<li><strong>RESOLVED</strong> <a href="https://status.openai.com/incidents/i1">Elevated error rates</a></li>
</ul>
<h3>Acme &lt;Cloud&gt;</h3>
<ul>
<li><strong>INVESTIGATING</strong> Slow &amp; &lt;b&gt;slower&lt;/b&gt;</li>
</ul>`,
    });
  });

  test('is not sent again', async () => {
    const sink = mail();

    await digest(sink, story());
    await digest(sink, story());

    expect(fake.received).toHaveLength(1);
  });

  test('of thousands of events says how many it left out', async () => {
    const events = Array.from({ length: 3000 }, (_, n) =>
      anEvent({ id: `${n}`, incident_id: `i${n}`, provider: `p${n % 100}`, name: '漢"'.repeat(n) }),
    );

    await digest(mail(), events);

    expect(fake.received[0]?.text).toMatch(/and \d+ more$/);
  });
});

test.each([
  [{ to: [] }],
  [{ to: 'ops' }],
  [{ to: 'ops@acme.test, cto@acme.test' }],
  [{ to: 'ops@acme.test\nBcc: evil@evil.test' }],
  [{ from: 'Acme\r\nBcc: evil@evil.test <status@acme.test>' }],
  [{ from: '' }],
  [{ replyTo: 'x' }],
  [{ subjectPrefix: 'a\nb' }],
  [{ smtp: 'https://user:s3cret@mail.acme.test' }],
  [{ smtp: 'smtp://' }],
  [{ smtp: 'mail.acme.test:25/s3cret' }],
  [{ smtp: 'smtp://user:s3cret@mail.acme.test?logger=true' }],
  [{ smtp: 'smtp://user:s3cret@mail.acme.test?pool=false' }],
])('the row %o is refused, and its password not shown', (part) => {
  const { type: _, ...row } = email.example;

  const { error } = email.options.safeParse({ ...row, ...part });

  expect(error).toBeDefined();
  expect(error?.message).not.toContain('s3cret');
});

test('a sink that was told nothing has not connected', async () => {
  await mail().close();
  await wait(20);

  expect(fake.connections).toBe(0);
});
