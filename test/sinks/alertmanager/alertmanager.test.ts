import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alertmanager } from '../../../src/sinks/alertmanager/index.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import { anEvent } from '../anEvent.ts';
import { everyChange, story, storyOf } from '../everyChange.ts';
import { aStore, faultOf, tell, tools } from '../tools.ts';
import { FakeAlertmanager, PASS, USER } from './fakeAlertmanager.ts';

const NOW = Date.parse('2025-02-19T16:00:00.000Z');
const WEEK_MS = 7 * 24 * 3_600_000;

let fake: FakeAlertmanager;
beforeEach(async () => {
  fake = await new FakeAlertmanager(NOW).start();
});
afterEach(() => fake.service.stop());

function alerts(options: Record<string, unknown> = {}, part: Partial<SinkTools> = {}) {
  const row = { url: fake.service.url, ...options };
  return alertmanager.open(row, tools({ now: () => fake.now, ...part }));
}

const LABELS = {
  alertname: 'StatusPageIncident',
  provider: 'openai',
  incident_id: 'i1',
  severity: 'warning',
  type: 'incident',
};
const ALERT = {
  labels: LABELS,
  annotations: {
    summary: 'OpenAI: Elevated error rates',
    description: 'We are investigating reports of elevated error rates',
    status: 'investigating',
    components: 'Chat Completions',
  },
  startsAt: '2025-02-19T14:32:00.000Z',
  endsAt: '2025-02-26T16:00:00.000Z',
  generatorURL: 'https://status.openai.com/incidents/i1',
};
const ENDED = { status: 'resolved', resolved_at: '2025-02-19T15:00:00.000Z' } as const;

describe('the alert of an incident', () => {
  test('says all that is known of it, and fires until its vendor is silent for a week', async () => {
    await tell(alerts(), anEvent());

    expect(fake.service.bodies).toEqual([[ALERT]]);
  });

  test('began when the incident did', async () => {
    await tell(alerts(), anEvent({ started_at: '2025-02-19T14:00:00.000Z' }));

    expect(fake.service.bodies).toMatchObject([[{ startsAt: '2025-02-19T14:00:00.000Z' }]]);
  });

  test('began by now where its vendor’s clock is ahead', async () => {
    await tell(alerts(), anEvent({ created_at: '2025-02-19T16:10:00.000Z' }));

    expect(fake.service.bodies).toMatchObject([[{ startsAt: '2025-02-19T16:00:00.000Z' }]]);
  });

  test('says what there is of one that says next to nothing', async () => {
    await tell(alerts(), anEvent({ name: '', components: [], url: 'x', message: '', updates: [] }));

    const { generatorURL: _, ...alert } = ALERT;
    const annotations = {
      summary: 'OpenAI: incident',
      description: 'incident',
      status: 'investigating',
    };
    expect(fake.service.bodies).toEqual([[{ ...alert, annotations }]]);
  });

  test.each(['opened', 'updated', 'reopened', 'edited', 'touched'] as const)(
    'fires when it was %s',
    async (change) => {
      await tell(alerts(), everyChange(change));

      expect(fake.firing()).toEqual(['warning']);
    },
  );

  test.each([
    ['resolved', { resolved_at: '2025-02-19T15:00:00.000Z' }, '2025-02-19T15:00:00.000Z'],
    ['resolved', { resolved_at: null }, '2025-02-19T14:32:41.123Z'],
    ['resolved', { resolved_at: '2025-02-19T17:00:00.000Z' }, '2025-02-19T16:00:00.000Z'],
    ['removed', { observed_at: '2025-02-19T15:30:00.000Z' }, '2025-02-19T15:30:00.000Z'],
  ] as const)('ends when it was %s (%o)', async (change, part, endsAt) => {
    const status = change === 'resolved' ? 'resolved' : 'investigating';

    await tell(alerts(), anEvent(), storyOf(change, { status, ...part }));

    expect(fake.firing()).toEqual([]);
    expect([...fake.alerts.values()]).toMatchObject([{ labels: LABELS, endsAt }]);
  });

  test('ends no earlier than it began', async () => {
    const resolved_at = '2025-02-19T13:00:00.000Z';

    await tell(alerts(), anEvent(), storyOf('resolved', { ...ENDED, resolved_at }));

    expect(fake.firing()).toEqual([]);
    expect([...fake.alerts.values()]).toMatchObject([
      { startsAt: resolved_at, endsAt: resolved_at },
    ]);
  });

  test('fires for longer with every news', async () => {
    const sink = alerts({ resolveAfter: '2h' });

    await tell(sink, anEvent());
    fake.now += 3_600_000;
    await tell(sink, storyOf('updated'));

    expect(fake.service.bodies).toMatchObject([
      [{ endsAt: '2025-02-19T18:00:00.000Z' }],
      [{ endsAt: '2025-02-19T19:00:00.000Z' }],
    ]);
  });

  test('fires again when its incident is reopened', async () => {
    await tell(alerts(), ...story(), storyOf('reopened'));

    expect(fake.firing()).toEqual(['warning']);
  });
});

describe('a changed severity', () => {
  const worse = storyOf('edited', { impact: 'critical' });

  test('ends the alert before and makes another, in one request', async () => {
    await tell(alerts(), anEvent(), worse);

    expect(fake.service.bodies[1]).toMatchObject([
      { labels: LABELS, endsAt: '2025-02-19T16:00:00.000Z' },
      { labels: { ...LABELS, severity: 'critical' }, endsAt: '2025-02-26T16:00:00.000Z' },
    ]);
    expect(fake.firing()).toEqual(['critical']);
  });

  test('is not forgotten by the end, whatever that says', async () => {
    const store = aStore();

    await tell(alerts({}, { store }), anEvent(), worse);
    await tell(alerts({}, { store }), storyOf('resolved', { ...ENDED, impact: 'none' }));

    expect(fake.firing()).toEqual([]);
    expect(fake.alerts.size).toBe(2);
  });

  test('of the row’s labels ends the alert with those before', async () => {
    const store = aStore();

    await tell(alerts({ labels: { team: 'a' } }, { store }), anEvent());
    await tell(alerts({ labels: { team: 'b' } }, { store }), storyOf('updated'));

    expect(fake.firing()).toHaveLength(1);
    await tell(alerts({}, { store }), storyOf('resolved', ENDED));
    expect(fake.firing()).toEqual([]);
  });
});

describe('nothing is posted', () => {
  test.each([
    ['of what was over before it was told', [anEvent(ENDED)]],
    ['when an end is edited', [...story(), storyOf('edited', ENDED)]],
    ['when what was resolved is removed', [...story(), storyOf('removed', ENDED)]],
  ])('%s', async (_what, events) => {
    const before = events.length - 1;

    await tell(alerts(), ...events);

    expect(fake.service.received).toHaveLength(before);
  });

  test('when its lane repeats what was told before a crash', async () => {
    const store = aStore();

    await tell(alerts({}, { store }), ...story());
    await tell(alerts({}, { store }), ...story());

    expect(fake.service.received).toHaveLength(3);
    expect(fake.firing()).toEqual([]);
  });
});

test('an end whose beginning is not known is posted, for the alert may fire', async () => {
  await tell(alerts(), anEvent());
  await tell(alerts(), storyOf('resolved', ENDED));

  expect(fake.firing()).toEqual([]);
});

test('an alert is told again when it was refused', async () => {
  const sink = alerts();
  fake.service.next.push({ status: 500 });

  await faultOf(sink, anEvent());
  await tell(sink, anEvent());

  expect(fake.firing()).toEqual(['warning']);
});

test('a maintenance is no emergency, and stands until it is over', async () => {
  await tell(
    alerts(),
    anEvent({
      type: 'maintenance',
      status: 'scheduled',
      impact: 'major',
      scheduled_for: '2025-03-20T02:00:00.000Z',
      scheduled_until: '2025-03-20T03:00:00.000Z',
    }),
  );

  expect(fake.service.bodies).toMatchObject([
    [
      {
        labels: { severity: 'info', type: 'maintenance' },
        annotations: {
          scheduled_for: '2025-03-20T02:00:00.000Z',
          scheduled_until: '2025-03-20T03:00:00.000Z',
        },
        endsAt: new Date(Date.parse('2025-03-20T03:00:00.000Z') + WEEK_MS).toISOString(),
      },
    ],
  ]);
});

test.each([
  ['critical', 'critical'],
  ['major', 'error'],
  ['minor', 'warning'],
  ['unknown', 'warning'],
  ['none', 'info'],
  ['maintenance', 'info'],
] as const)('the impact %s is rated as %s', async (impact, severity) => {
  await tell(alerts(), anEvent({ impact }));

  expect(fake.firing()).toEqual([severity]);
});

test('what a vendor writes is Unicode by then, and ids one line', async () => {
  await tell(
    alerts(),
    anEvent({ incident_id: 'a\r\nb\uD800', name: '\uD800 x', provider_name: 'é' }),
  );

  expect(fake.service.bodies).toMatchObject([
    [{ labels: { incident_id: 'a b\uFFFD' }, annotations: { summary: 'é: \uFFFD x' } }],
  ]);
});

describe('an Alertmanager', () => {
  test('is found under a path of its own', async () => {
    fake.prefix = '/alertmanager';

    await tell(alerts({ url: `${fake.service.url}/alertmanager/?a=b` }), anEvent()).catch(() => {});

    expect(fake.service.received[0]?.path).toBe('/alertmanager/api/v2/alerts?a=b');
  });

  test('is told labels, headers and a login of the row', async () => {
    fake.closed = true;
    const row = { username: USER, password: PASS, headers: { 'X-Scope-OrgID': 'acme' } };

    await tell(alerts({ ...row, labels: { team: 'platform' } }), anEvent());

    expect(fake.service.received[0]?.headers).toMatchObject({ 'x-scope-orgid': 'acme' });
    expect(fake.service.bodies).toMatchObject([[{ labels: { ...LABELS, team: 'platform' } }]]);
  });

  test.each([
    [{ status: 400, body: '"invalid label set"' }, 'ops answered 400: "invalid label set"', false],
    [{ status: 401 }, 'ops answered 401', false],
    [{ status: 500, body: '"no"' }, 'ops answered 500: "no"', true],
    [{ status: 503 }, 'ops answered 503', true],
  ])('that answers %o says so', async (script, message, retryable) => {
    fake.service.next.push(script);

    expect(await faultOf(alerts(), anEvent())).toMatchObject({ message, retryable });
  });
});

test.each([
  [{ url: 'alertmanager:9093' }],
  [{ labels: { 'a-b': 'x' } }],
  [{ labels: { provider: 'x' } }],
  [{ labels: { team: '' } }],
  [{ resolveAfter: '3 days' }],
  [{ resolveAfter: '1s' }],
  [{ username: 'status' }],
  [{ password: 's3cret' }],
  [{ headers: { 'Content-Type': 's3cret' } }],
])('the row %o is refused, and its password not shown', (part) => {
  const { error } = alertmanager.options.safeParse({ url: 'http://alertmanager.test', ...part });

  expect(error).toBeDefined();
  expect(error?.message).not.toContain('s3cret');
});
