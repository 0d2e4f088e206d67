import { afterEach, describe, expect, it } from 'vitest';
import { fakeIo } from './fakeIo.ts';
import { providersFile } from './providersFile.ts';
import { sinks } from '../../src/cli/sinks.ts';
import { run } from '../../src/cli/run.ts';
import { commands } from '../../src/cli/commands.ts';
import { sampleEvents } from '../../src/cli/sampleEvents.ts';
import { Service } from '../sinks/service.ts';

/** Loaded by now: that takes its time. */
const KNOWN = { ...commands, sinks };
const NOW = Date.parse('2026-07-08T12:00:00Z');

const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.stop();
});

async function aService(): Promise<Service> {
  const service = await new Service().start();
  services.push(service);
  return service;
}

/** Runs `sinks` over a file with these sinks; every look at the clock takes 20 ms. */
async function said(sinks: readonly object[], ...argv: readonly string[]) {
  const file = providersFile({ sinks });
  let now = NOW;
  const io = { ...fakeIo({ env: { HOOK: 's3cret' } }), now: () => (now += 20) };
  const code = await run(['sinks', ...argv, '-p', file], io, KNOWN);
  return { code, out: io.out(), err: io.err().replaceAll(file, 'providers.json') };
}

describe('sinks test', () => {
  it('sends every sink a sample that says so, opened and resolved, and tells who took it', async () => {
    const [ops, desk] = [await aService(), await aService()];
    const rows = [
      { type: 'webhook', name: 'ops', url: `${ops.url}/\${HOOK}` },
      { type: 'webhook', name: 'desk', url: desk.url, impact: 'critical', providers: ['github'] },
    ];

    const { code, out, err } = await said(rows, 'test');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^ops \(webhook\): accepted in \d+ ms\ndesk \(webhook\): accepted in \d+ ms\n$/,
    );
    for (const { bodies } of [ops, desk]) {
      expect(bodies).toMatchObject([
        {
          change: 'opened',
          name: 'This is a test from statuswire; nothing is wrong',
          provider: 'statuswire',
        },
        { change: 'resolved', status: 'resolved', resolved_at: expect.any(String) as string },
      ]);
      const incidents = bodies.map((body) => (body as { incident_id: string }).incident_id);
      expect(new Set(incidents).size).toBe(1);
    }
  });

  it('tries the one that is named alone', async () => {
    const [ops, desk] = [await aService(), await aService()];
    const rows = [
      { type: 'webhook', name: 'ops', url: ops.url },
      { type: 'webhook', name: 'desk', url: desk.url },
    ];

    const { code, out } = await said(rows, 'test', 'desk');

    expect(code).toBe(0);
    expect(out).toMatch(/^desk \(webhook\): accepted in 60 ms\n$/);
    expect(ops.received).toEqual([]);
    expect(desk.received).toHaveLength(2);
  });

  it('tells why one did not take it, without a secret, and answers 1', async () => {
    const [ops, desk] = [await aService(), await aService()];
    ops.next.push({ status: 404, body: 'no such hook' });
    const gone = await aService();
    const rows = [
      { type: 'webhook', name: 'ops', url: `${ops.url}/\${HOOK}` },
      { type: 'webhook', name: 'gone', url: `${gone.url}/\${HOOK}` },
      { type: 'webhook', name: 'desk', url: desk.url },
    ];
    await services.pop()!.stop();

    const { code, out } = await said(rows, 'test');

    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'ops (webhook): refused: answered 404: no such hook',
      expect.stringMatching(/^gone \(webhook\): failed: 127\.0\.0\.1:\d+: connection refused$/),
      expect.stringMatching(/^desk \(webhook\): accepted in \d+ ms$/),
      '',
    ]);
    expect(out).not.toContain('s3cret');
    expect(ops.received).toHaveLength(1);
  });

  it('ends the sample although its beginning may have been taken', async () => {
    const ops = await aService();
    ops.next.push({ status: 503 });

    const { code, out } = await said([{ type: 'webhook', url: ops.url }], 'test');

    expect({ code, out }).toEqual({ code: 1, out: 'webhook (webhook): refused: answered 503\n' });
    expect(ops.bodies).toMatchObject([{ change: 'opened' }, { change: 'resolved' }]);
  });

  it.each([
    [['test', 'opps'], 'providers.json has no sink "opps", but ops, desk; did you mean "ops"?'],
    [['test', '7'], 'providers.json has no sink "7", but ops, desk'],
    [['ops'], 'sinks: expected "list" or "test"\nTry "statuswire --help".'],
  ])('is not for %j', async (argv, words) => {
    const url = 'https://hooks.example.com';
    const rows = [
      { type: 'webhook', name: 'ops', url },
      { type: 'webhook', name: 'desk', url },
    ];

    expect(await said(rows, ...argv)).toEqual({ code: 2, out: '', err: `statuswire: ${words}\n` });
  });

  it('says how to name a sink when there is none', async () => {
    expect(await said([], 'test')).toEqual({
      code: 2,
      out: '',
      err: 'statuswire: providers.json names no sinks; it may say "sinks": [{ "type": "webhook", "url": "${HOOK_URL}" }]\n',
    });
  });

  it('says what is wrong with the file', async () => {
    const { code, err } = await said([{ type: 'webhook', url: '${NOT_SET}' }], 'test');

    expect(code).toBe(2);
    expect(err).toContain('sinks[0].url: the environment variable NOT_SET is not set');
  });
});

describe('sinks list', () => {
  it.each([[[]], [['list']]])('shows the sinks and what they are told (%j)', async (argv) => {
    const url = 'https://hooks.example.com/${HOOK}';
    const rows = [
      { type: 'webhook', name: 'ops', url, impact: 'major', providers: ['ope*'] },
      { type: 'webhook', url },
    ];

    expect(await said(rows, ...argv)).toEqual({
      code: 0,
      err: '',
      out: [
        'SINK     TYPE     DETAILS',
        'ops      webhook  providers: ope*; impact: major, critical',
        'webhook  webhook  everything',
        '',
      ].join('\n'),
    });
  });
});

describe('the sample', () => {
  it('for people is its beginning alone, and rates nothing', () => {
    expect(sampleEvents(NOW, true)).toMatchObject([{ change: 'opened', impact: 'none' }]);
  });

  it('is another incident each time', () => {
    const [one] = sampleEvents(NOW, true);
    const [other] = sampleEvents(NOW + 1, true);

    expect(one?.incident_id).not.toBe(other?.incident_id);
  });
});
