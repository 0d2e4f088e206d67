import { from, lastValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { teams } from '../../../src/sinks/teams/index.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { REMINDER, everyChange, story } from '../everyChange.ts';
import { aStore, faultOf, templateOf, tell, tools } from '../tools.ts';
import { DENIED, FakeTeams, refusal } from './fakeTeams.ts';

let fake: FakeTeams;
beforeEach(async () => {
  fake = await new FakeTeams().start();
});
afterEach(() => fake.service.stop());

function workflow(part: Partial<SinkTools> = {}) {
  return teams.open({ url: fake.url }, tools(part));
}

const TEXT = 'We are investigating reports of elevated error rates';
const BOLD = { weight: 'Bolder' };

function run(text: string, look: object = {}) {
  return { type: 'TextRun', text, ...look };
}

function opens(url: string) {
  return { selectAction: { type: 'Action.OpenUrl', url } };
}

function rich(...inlines: object[]) {
  return { type: 'RichTextBlock', inlines };
}

function aCard(part: object) {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          ...part,
        },
      },
    ],
  };
}

interface Part {
  readonly status?: string;
  readonly rated?: boolean;
  readonly style?: string;
  readonly said?: readonly object[];
}

/** A card as this sink makes it, from what differs. */
function aMessage({ status = 'INVESTIGATING', rated = true, style = 'warning', said }: Part) {
  const title = run('OpenAI: Elevated error rates', { ...BOLD, size: 'Medium' });
  const state = [run(status, BOLD), ...(rated ? [run(' · minor')] : [])];
  return aCard({
    body: [
      { type: 'Container', style, bleed: true, items: [rich(title), rich(...state)] },
      ...(said ?? [rich(run(TEXT))]),
      rich(run('Chat Completions', { isSubtle: true })),
      {
        type: 'TextBlock',
        text: '{{DATE(2025-02-19T14:32:00Z, SHORT)}} {{TIME(2025-02-19T14:32:00Z)}}',
        isSubtle: true,
        size: 'Small',
        spacing: 'Small',
      },
    ],
    actions: [
      {
        type: 'Action.OpenUrl',
        title: 'Open the status page',
        url: 'https://status.openai.com/incidents/i1',
      },
    ],
  });
}

describe('a workflow of Teams', () => {
  test.each([
    ['opened', {}],
    ['updated', {}],
    ['resolved', { status: 'RESOLVED', rated: false, style: 'good' }],
    ['reopened', { status: 'INVESTIGATING (reopened)' }],
    ['edited', { status: 'INVESTIGATING (edited)' }],
    [
      'touched',
      {
        status: 'INVESTIGATING (touched)',
        said: [rich(run('the vendor touched this entry; nothing visible changed'))],
      },
    ],
    [
      'removed',
      {
        status: 'INVESTIGATING (removed)',
        said: [rich(run('the vendor removed this incident from its page'))],
        style: 'emphasis',
      },
    ],
  ] as const)('is told that an incident was %s', async (change, part) => {
    await tell(workflow(), everyChange(change));

    expect(fake.shown).toEqual([aMessage(part)]);
  });

  test('is told that a planned maintenance is near', async () => {
    await tell(workflow(), REMINDER);

    expect(JSON.stringify(fake.shown)).toContain('"style":"accent"');
    expect(JSON.stringify(fake.shown)).toContain('SCHEDULED (reminder)');
  });

  test('gets one card per event, and none twice after a crash', async () => {
    const store = aStore();

    await tell(workflow({ store }), ...story());
    await tell(workflow({ store }), ...story());

    expect(fake.shown).toHaveLength(story().length);
  });

  test('shows every line as it was written, and opens its addresses', async () => {
    const message =
      '**Not bold** [text](https://evil.test) <at>Everyone</at>\n\n- see https://acme.test/a?b=1&c.\n \n# end';

    await tell(workflow(), anEvent({ updates: [anUpdate({ message })] }));

    expect(fake.shown).toEqual([
      aMessage({
        said: [
          rich(
            run('**Not bold** [text]('),
            run('https://evil.test', opens('https://evil.test/')),
            run(') <at>Everyone</at>'),
          ),
          rich(
            run('- see '),
            run('https://acme.test/a?b=1&c', opens('https://acme.test/a?b=1&c')),
            run('.'),
          ),
          rich(run('# end')),
        ],
      }),
    ]);
  });

  test('gets the text of the template', async () => {
    await tell(workflow({ template: templateOf('{name}:\n{status}') }), anEvent());

    const said = [rich(run('Elevated error rates:')), rich(run('investigating'))];
    expect(fake.shown).toEqual([aMessage({ said })]);
  });

  test.each([
    ['one long line', 'Störung! '.repeat(9000)],
    ['many short lines', '-\n'.repeat(9000)],
    ['many addresses', 'https://status.acme.test/ '.repeat(900)],
  ])('gets a card that is small enough from %s', async (_, message) => {
    await tell(workflow(), anEvent({ updates: [anUpdate({ message })] }));

    const { body } = fake.service.received[0]!;
    expect(Buffer.byteLength(body)).toBeGreaterThan(18_000);
    expect(Buffer.byteLength(body)).toBeLessThan(21_000);
    expect(body).toContain('…');
  });

  test.each([null, 'javascript:alert(1)'])('gets no button for the address %o', async (url) => {
    await tell(workflow(), anEvent({ url }));

    expect(JSON.stringify(fake.shown)).not.toContain('actions');
  });

  test.each([
    [DENIED, 'ops answered 401: DirectApiAuthorizationRequired', false],
    [refusal(404, 'WorkflowNotFound'), 'ops answered 404: WorkflowNotFound', false],
    [refusal(429, 'TooManyRequests'), 'ops answered 429: TooManyRequests', true],
    [{ status: 502, body: '<html>' }, 'ops answered 502', true],
    [{ status: 400, body: '{"error":"x"}' }, 'ops answered 400: {"error":"x"}', false],
  ])('says that it answered %o', async (script, message, retryable) => {
    fake.service.next.push(script);

    expect(await faultOf(workflow(), anEvent())).toMatchObject({
      code: 'SINK',
      message,
      retryable,
    });
  });

  test('is left alone for as long as it asks', async () => {
    fake.service.next.push({ status: 429, headers: { 'retry-after': '30' } });

    expect(await faultOf(workflow(), anEvent())).toMatchObject({ retryAfterMs: 30_000 });
  });
});

describe('a digest for Teams', () => {
  async function told(events: readonly Event[], part: Partial<SinkTools> = {}): Promise<void> {
    await lastValueFrom(from(workflow(part).digest!(events)), { defaultValue: null });
  }

  test('is one card with the incidents of each provider below its name', async () => {
    const acme = { provider: 'acme', provider_name: 'Acme', url: null };

    await told([...story(), anEvent({ ...acme, incident_id: 'a1', name: 'Slow *API*' })]);

    const link = opens('https://status.openai.com/incidents/i1');
    expect(fake.shown).toEqual([
      aCard({
        body: [
          rich(run('4 changes at 2 providers', { ...BOLD, size: 'Medium' })),
          rich(run('OpenAI', BOLD)),
          { ...rich(run('RESOLVED ', BOLD), run('Elevated error rates', link)), spacing: 'Small' },
          rich(run('Acme', BOLD)),
          { ...rich(run('INVESTIGATING ', BOLD), run('Slow *API*')), spacing: 'Small' },
        ],
      }),
    ]);
  });

  test('stays within the limit and counts what it leaves out', async () => {
    await told(
      Array.from({ length: 3000 }, (_, n) =>
        anEvent({
          provider: `p${n % 30}`,
          provider_name: `Anbieter ${n % 30} ${'ü'.repeat(300)}`,
          incident_id: `i${n}`,
          name: `Störung ${n}`,
        }),
      ),
    );

    const body = JSON.stringify(fake.shown);
    const shown = body.match(/INVESTIGATING /g)!.length;
    const left = [...body.matchAll(/"and (\d+) more"/g)].map(([, count]) => Number(count));
    expect(shown).toBeGreaterThan(20);
    expect(left.reduce((sum, count) => sum + count, shown)).toBe(3000);
  });

  test('is told once, though the lane repeats it after a crash', async () => {
    const store = aStore();

    await told(story(), { store });
    await told(story(), { store });

    expect(fake.shown).toHaveLength(1);
  });
});

test.each([[{}], [{ url: 'teams' }], [{ url: 'https://teams.test/x', token: 'x' }]])(
  'the options %o are refused',
  (options) => {
    expect(teams.options.safeParse(options).success).toBe(false);
  },
);
