import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pagerduty } from '../../../src/sinks/pagerduty/index.ts';
import { anEvent, anUpdate } from '../anEvent.ts';
import { everyChange, story, storyOf } from '../everyChange.ts';
import { aStore, faultOf, tell, tools } from '../tools.ts';
import { FakePagerDuty, invalid, KEY } from './fakePagerDuty.ts';

let fake: FakePagerDuty;
beforeEach(async () => {
  fake = await new FakePagerDuty().start();
});
afterEach(() => fake.service.stop());

function pager(options: Record<string, unknown> = {}, store = aStore()) {
  return pagerduty.open({ routingKey: KEY, api: fake.api, ...options }, tools({ store }));
}

const ALERT = { routing_key: KEY, dedup_key: 'statuswire/openai/i1' };
const MAINTENANCE = {
  type: 'maintenance',
  status: 'scheduled',
  impact: 'maintenance',
  scheduled_for: '2025-02-20T02:00:00.000Z',
  scheduled_until: '2025-02-20T03:00:00.000Z',
} as const;

describe('PagerDuty', () => {
  test('gets all that is known of an incident', async () => {
    await tell(pager(), anEvent({ impact: 'major', started_at: '2025-02-19T14:00:00.000Z' }));

    expect(fake.service.bodies).toEqual([
      {
        ...ALERT,
        event_action: 'trigger',
        client: 'statuswire',
        client_url: 'https://status.openai.com/incidents/i1',
        links: [{ href: 'https://status.openai.com/incidents/i1', text: 'Status page' }],
        payload: {
          summary: 'OpenAI: Elevated error rates',
          source: 'status.openai.com',
          severity: 'error',
          timestamp: '2025-02-19T14:32:00.000Z',
          component: 'Chat Completions',
          group: 'openai',
          class: 'incident',
          custom_details: {
            status: 'investigating',
            impact: 'major',
            change: 'opened',
            message: 'We are investigating reports of elevated error rates',
            components: 'Chat Completions',
            provider: 'OpenAI',
            event_id: anEvent().id,
            started_at: '2025-02-19T14:00:00.000Z',
          },
        },
      },
    ]);
  });

  test('gets what there is of an incident that says next to nothing', async () => {
    await tell(pager(), anEvent({ name: '', url: 'javascript:alert(1)', components: [] }));

    expect(fake.service.bodies).toMatchObject([
      { payload: { summary: 'OpenAI: incident', source: 'openai' } },
    ]);
    expect(fake.service.received[0]?.body).not.toMatch(/javascript|client_url|links|"component"/);
  });

  test.each([
    ['opened', 'trigger'],
    ['updated', 'trigger'],
    ['reopened', 'trigger'],
    ['edited', 'trigger'],
    ['resolved', 'resolve'],
    ['removed', 'resolve'],
  ] as const)('is told of an incident that was %s by a %s', async (change, action) => {
    await tell(pager(), everyChange(change));

    expect(fake.actions).toEqual([action]);
  });

  test('is told nothing when nothing visible changed', async () => {
    await tell(pager(), everyChange('touched'));

    expect(fake.actions).toEqual([]);
  });

  test('resolves with the key alone', async () => {
    await tell(pager(), everyChange('resolved'));

    expect(fake.service.bodies).toEqual([{ ...ALERT, event_action: 'resolve' }]);
  });

  test('has one alert for an incident, that wakes people once and ends', async () => {
    await tell(pager(), ...story());

    expect(fake.pages).toEqual(['statuswire/openai/i1']);
    expect([...fake.alerts.values()]).toMatchObject([{ state: 'resolved' }]);
  });

  test('has nothing to end when an incident was over before it was told', async () => {
    await tell(
      pager(),
      anEvent({ status: 'resolved' }),
      storyOf('edited', { status: 'postmortem', id: 'x' }),
    );

    expect(fake.actions).toEqual(['resolve', 'resolve']);
    expect(fake.pages).toEqual([]);
  });

  test('wakes nobody when its lane repeats what was told before a crash', async () => {
    const store = aStore();

    await tell(pager({}, store), ...story());
    await tell(pager({}, store), ...story());

    expect(fake.pages).toHaveLength(1);
    expect(fake.actions).toEqual(['trigger', 'trigger', 'resolve']);
  });

  test('wakes people again when an incident is reopened', async () => {
    await tell(pager(), ...story(), storyOf('reopened'));

    expect(fake.pages).toHaveLength(2);
  });

  test.each([
    ['critical', 'critical'],
    ['major', 'error'],
    ['minor', 'warning'],
    ['unknown', 'warning'],
    ['none', 'info'],
  ] as const)('rates the impact %s as %s', async (impact, severity) => {
    await tell(pager(), anEvent({ impact }));

    expect([...fake.alerts.values()]).toMatchObject([{ severity }]);
  });

  test('rates an alert that is open as its newest event does', async () => {
    await tell(pager(), anEvent(), storyOf('edited', { impact: 'critical' }));

    expect([...fake.alerts.values()]).toMatchObject([{ state: 'triggered', severity: 'critical' }]);
  });
});

describe('a maintenance', () => {
  test('is not told', async () => {
    await tell(
      pager(),
      anEvent({ ...MAINTENANCE }),
      anEvent({ ...MAINTENANCE, id: 'x', status: 'completed', change: 'resolved' }),
      anEvent({ type: 'component', status: 'under_maintenance', impact: 'maintenance', id: 'y' }),
    );

    expect(fake.actions).toEqual([]);
  });

  test('is told where its row wants it, and wakes nobody more than a notice does', async () => {
    const sink = pager({ maintenance: true });

    await tell(
      sink,
      anEvent({ ...MAINTENANCE, impact: 'major' }),
      anEvent({ ...MAINTENANCE, id: 'x', status: 'completed', change: 'resolved' }),
    );

    expect(fake.service.bodies).toMatchObject([
      {
        payload: {
          severity: 'info',
          class: 'maintenance',
          custom_details: {
            scheduled_for: '2025-02-20T02:00:00.000Z',
            scheduled_until: '2025-02-20T03:00:00.000Z',
          },
        },
      },
      { event_action: 'resolve' },
    ]);
  });

  test('of a component ends the alert that it had before', async () => {
    const component = { type: 'component', incident_id: 'c' } as const;

    await tell(
      pager(),
      anEvent({ ...component, status: 'major_outage', impact: 'major', id: 'a' }),
      anEvent({ ...component, status: 'under_maintenance', impact: 'maintenance', id: 'b' }),
      anEvent({ ...component, status: 'operational', change: 'resolved', id: 'c' }),
    );

    expect(fake.actions).toEqual(['trigger', 'resolve']);
  });
});

describe('an acknowledgement', () => {
  const identified = storyOf('updated', { status: 'identified' });

  test('is left to people', async () => {
    await tell(pager(), anEvent(), identified);

    expect(fake.actions).toEqual(['trigger', 'trigger']);
  });

  test('follows the news where its row wants it', async () => {
    await tell(pager({ acknowledge: true }), anEvent(), identified);

    expect(fake.actions).toEqual(['trigger', 'trigger', 'acknowledge']);
    expect(fake.service.bodies.at(-1)).toEqual({ ...ALERT, event_action: 'acknowledge' });
    expect([...fake.alerts.values()]).toMatchObject([{ state: 'acknowledged' }]);
  });

  test('does not keep from people what has just begun', async () => {
    const opened = anEvent({ status: 'identified' });
    const reopened = storyOf('reopened', { status: 'monitoring' });

    await tell(pager({ acknowledge: true }), opened, reopened);

    expect(fake.actions).toEqual(['trigger', 'trigger']);
  });

  test('that was refused is sent again together with its news', async () => {
    const sink = pager({ acknowledge: true });
    await tell(sink, anEvent());
    fake.service.next.push({ status: 202 }, { status: 500 });

    await faultOf(sink, identified);
    await tell(sink, identified);

    expect(fake.actions.slice(1)).toEqual(['trigger', 'acknowledge', 'trigger', 'acknowledge']);
  });
});

describe('the key of an alert', () => {
  test('tells long ids apart, and stays one for each', async () => {
    const [one, other] = [`${'é'.repeat(300)}1`, `${'é'.repeat(300)}2`];

    await tell(
      pager(),
      anEvent({ incident_id: one, id: 'a' }),
      anEvent({ incident_id: other, id: 'b' }),
      anEvent({ incident_id: one, id: 'c', change: 'updated' }),
    );

    expect(fake.alerts.size).toBe(2);
    expect([...fake.alerts.keys()].map((key) => key.length)).toEqual([255, 255]);
  });
});

describe('a refusal', () => {
  test.each([
    [invalid(["'payload.summary' is missing"]), "ops answered 400: 'payload.summary' is missing"],
    [{ status: 400, body: '<html>' }, 'ops answered 400'],
    [{ status: 400, body: '{"errors":"?"}' }, 'ops answered 400: {"errors":"?"}'],
    [{ status: 404, body: 'no such thing' }, 'ops answered 404: no such thing'],
  ] as const)('%o is told in its own words, for good', async (script, message) => {
    fake.service.next.push(script);

    expect(await faultOf(pager(), anEvent())).toMatchObject({ message, retryable: false });
  });

  test.each([
    [{ status: 429 }, 120_000],
    [{ status: 429, headers: { 'retry-after': '7' } }, 7000],
    [{ status: 500 }, undefined],
    [{ status: 503, headers: { 'retry-after': '9' } }, 9000],
  ] as const)('%o passes', async (script, retryAfterMs) => {
    fake.service.next.push(script);

    expect(await faultOf(pager(), anEvent())).toMatchObject({ retryable: true, retryAfterMs });
  });

  test('of an event whose text is as long as can be does not happen', async () => {
    const message = '\u0001"'.repeat(400_000);
    const components = Array.from({ length: 2000 }, (_, n) => `"Region" ${n} ${'é'.repeat(300)}`);

    await tell(pager(), anEvent({ name: message, components, updates: [anUpdate({ message })] }));

    expect(fake.pages).toHaveLength(1);
  });
});

test.each([
  [{}],
  [{ routingKey: 'short' }],
  [{ routingKey: ` ${KEY.slice(1)}` }],
  [{ routingKey: KEY, api: 'events.pagerduty.com' }],
  [{ routingKey: KEY, acknowledge: 'yes' }],
])('the row %o is refused, and its key not shown', (options) => {
  const { error } = pagerduty.options.safeParse(options);

  expect(error).toBeDefined();
  expect(error?.message).not.toContain(KEY.slice(1));
});
