import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Subject } from 'rxjs';
import { aSqliteJournal } from '../journal/journals.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { fakeIo } from './fakeIo.ts';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { providersFile } from './providersFile.ts';
import { replay } from '../../src/cli/replay.ts';
import { run } from '../../src/cli/run.ts';
import { commands } from '../../src/cli/commands.ts';
import { Service } from '../sinks/service.ts';
import type { Event } from '../../src/core/event.ts';

/** Loaded by now: that takes its time. */
const KNOWN = { ...commands, replay };
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

function told(day: number, part: Partial<Event> = {}): Event {
  const observed = new Date(Date.UTC(2026, 6, day, 9)).toISOString();
  return anEvent({ id: `e${day}`, incident_id: `i${day}`, observed_at: observed, ...part });
}

const OVER = { change: 'resolved', status: 'resolved' } as const;
const EVENTS = [
  told(1, { impact: 'major' }),
  told(2, { provider: 'github' }),
  told(3, { incident_id: 'i1', impact: 'minor', ...OVER }),
  told(4),
];

interface World {
  readonly sinks: readonly object[];
  /** What the file of events holds. */
  readonly text?: string;
  readonly stop?: Subject<string>;
  /** Of a terminal. */
  readonly columns?: number;
}

/** What `replay FILE …` says. */
async function said({ sinks, text, stop, columns }: World, ...argv: readonly string[]) {
  const providers = providersFile({ sinks });
  const file = join(dirname(providers), 'e.ndjson');
  writeFileSync(file, text ?? EVENTS.map(lineOf).join(''));
  const env = { HOOK: 's3cret', WORD: 'look"s' };
  const io = {
    ...fakeIo({ env, ...(columns !== undefined && { columns }) }),
    now: () => NOW,
    ...(stop && { stop }),
  };
  const source = argv.includes('--state') ? [] : [file];
  const code = await run(['replay', ...source, ...argv, '-p', providers], io, KNOWN);
  const plain = (words: string) => words.replaceAll(`${dirname(providers)}/`, '');
  return { code, out: plain(io.out()), err: plain(io.err()) };
}

function hook(url: string, more: object = {}): object {
  return { type: 'webhook', name: 'ops', url: `${url}/\${HOOK}`, ...more };
}

function idsTo(service: Service): string[] {
  return service.bodies.map((body) => (body as Event).id);
}

describe('replay', () => {
  it('sends the events of a file once more, in order, to every sink that wants them', async () => {
    const [ops, desk] = [await aService(), await aService()];
    const sinks = [
      hook(ops.url),
      hook(desk.url, { name: 'desk', providers: ['openai'], impact: 'major' }),
    ];

    const { code, out, err } = await said({ sinks });

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('ops (webhook): 4 accepted\ndesk (webhook): 2 accepted, 2 not wanted\n');
    expect(ops.bodies).toEqual(EVENTS);
    expect(idsTo(desk)).toEqual(['e1', 'e3']);
  });

  it('sends those of a state, while the watcher runs', async () => {
    const ops = await aService();
    const journal = await aSqliteJournal();
    journal.append(EVENTS);

    const { code } = await said({ sinks: [hook(ops.url)] }, '--state', journal.file);
    journal.close();

    expect(code).toBe(0);
    expect(ops.bodies).toEqual(EVENTS);
  });

  it.each([
    [
      ['--since', '2026-07-03'],
      ['e3', 'e4'],
    ],
    [['--since', '7d', '--until', '2026-07-02T10:00:00Z'], ['e2']],
    [['--provider', 'github'], ['e2']],
    [['--provider', 'GIT*'], ['e2']],
  ])('with %j sends %j', async (argv, ids) => {
    const ops = await aService();
    const journal = await aSqliteJournal();
    journal.append(EVENTS);

    await said({ sinks: [hook(ops.url)] }, ...argv);
    await said({ sinks: [hook(ops.url)] }, '--state', journal.file, ...argv);
    journal.close();

    expect(idsTo(ops)).toEqual([...ids, ...ids]);
  });

  it('sends to the sinks that are named alone', async () => {
    const [ops, desk] = [await aService(), await aService()];
    const sinks = [hook(ops.url), hook(desk.url, { name: 'desk' })];

    const { out } = await said({ sinks }, '--sink', 'desk');

    expect(out).toBe('desk (webhook): 4 accepted\n');
    expect(ops.received).toEqual([]);
  });

  it('goes on after an event that is refused, tells which, and answers 1', async () => {
    const ops = await aService();
    ops.next.push({ status: 200 }, { status: 422, body: 'no' });

    const { code, out, err } = await said({ sinks: [hook(ops.url)] });

    expect({ code, out }).toEqual({ code: 1, out: 'ops (webhook): 3 accepted, 1 refused\n' });
    expect(err).toBe('statuswire: ops: e2: refused: answered 422: no\n');
  });

  it('goes on after an event that a sink stumbles over, and tells the others of it', async () => {
    const [pager, ops] = [await aService(), await aService()];
    const sinks = [{ type: 'alertmanager', url: pager.url }, hook(ops.url)];
    const events = [told(1, { created_at: 'some day' }), told(2)];
    const text = events.map(lineOf).join('');

    const { code, out, err } = await said({ sinks, text });
    const dry = await said({ sinks, text }, '--dry-run');

    expect({ code, dry: dry.code }).toEqual({ code: 1, dry: 1 });
    expect(out).toBe(
      'alertmanager (alertmanager): 1 accepted, 1 refused\nops (webhook): 2 accepted\n',
    );
    expect(err).toBe('statuswire: alertmanager: e1: failed: internal error (RangeError)\n');
    expect(dry.err).toBe(err);
    expect(idsTo(ops)).toEqual(['e1', 'e2']);
  });

  it('tries again what may pass', async () => {
    const ops = await aService();
    ops.next.push({ status: 503 }, { status: 429, headers: { 'retry-after': '0' } });

    const { code, out } = await said({ sinks: [hook(ops.url)] });

    expect({ code, out }).toEqual({ code: 0, out: 'ops (webhook): 4 accepted\n' });
    expect(idsTo(ops)).toEqual(['e1', 'e1', 'e1', 'e2', 'e3', 'e4']);
  });

  it('leaves a sink alone that takes nothing, and the others go on', async () => {
    const [ops, desk] = [await aService(), await aService()];
    ops.usual = () => ({ status: 503 });

    const { code, out, err } = await said({
      sinks: [hook(ops.url), hook(desk.url, { name: 'desk' })],
    });

    expect(code).toBe(1);
    expect(out).toBe(
      'ops (webhook): 0 accepted, 3 refused, 1 not sent\ndesk (webhook): 4 accepted\n',
    );
    expect(err.split('\n').length).toBe(4);
    expect(ops.received).toHaveLength(9);
  });

  it('waits for no service that asks for hours', async () => {
    const ops = await aService();
    ops.next.push({ status: 429, headers: { 'retry-after': '7200' } });

    const { out } = await said({ sinks: [hook(ops.url)] });

    expect(out).toBe('ops (webhook): 3 accepted, 1 refused\n');
  });

  it('names lines that are no event, sends the others, and answers 1', async () => {
    const ops = await aService();
    const [one, two] = [lineOf(EVENTS[0]!), lineOf(EVENTS[1]!)];
    const odd = lineOf({ ...EVENTS[0]!, impact: 'awful' as 'major' });
    const text = `${one}\nnot json\n{"id":"x"}\n${odd}${two}${two.slice(0, 90)}`;

    const { code, out, err } = await said({ sinks: [hook(ops.url)], text });

    expect({ code, out }).toEqual({ code: 1, out: 'ops (webhook): 2 accepted\n' });
    expect(err).toBe(
      [3, 4, 5, 7]
        .map((line) => `statuswire: e.ndjson:${line}: not an event of statuswire; skipped\n`)
        .join(''),
    );
  });

  it('stops after the current event when it is asked to', async () => {
    const ops = await aService();
    const stop = new Subject<string>();
    ops.usual = ({ body }) => {
      if (body.includes('"id":"e2"')) stop.next('SIGINT');
      return { status: 200 };
    };

    const { code, out } = await said({ sinks: [hook(ops.url)], stop });

    expect({ code, out }).toEqual({ code: 0, out: 'ops (webhook): 2 accepted\n' });
    expect(idsTo(ops)).toEqual(['e1', 'e2']);
  });

  it('does not keep who asks it to stop waiting for the rate of a sink', async () => {
    const ops = await aService();
    const stop = new Subject<string>();
    ops.usual = () => {
      setTimeout(() => stop.next('SIGINT'), 20);
      return { status: 200 };
    };

    const { out } = await said({ sinks: [hook(ops.url, { rate: 1 })], stop });

    expect(out).toBe('ops (webhook): 1 accepted, 1 not sent\n');
  });

  it('shows on a terminal how far it has come', async () => {
    const ops = await aService();
    ops.next.push({ status: 200 }, { status: 422 });

    const { err } = await said({ sinks: [hook(ops.url)], columns: 40 });

    expect(err.split('\r\u001B[K').filter(Boolean)).toEqual([
      '1: 2026-07-01 OpenAI: Elevated error ra',
      '2: 2026-07-02 OpenAI: Elevated error ra',
      'statuswire: ops: e2: refused: answered 422\n',
      '3: 2026-07-03 OpenAI: Elevated error ra',
      '4: 2026-07-04 OpenAI: Elevated error ra',
    ]);
  });

  it('answers 1 when nothing matches', async () => {
    const sinks = [hook('https://hooks.example.com')];

    expect(await said({ sinks }, '--provider', 'opnai')).toEqual({
      code: 1,
      out: '',
      err: 'statuswire: e.ndjson: no provider "opnai"; did you mean "openai"?\nstatuswire: no event matches\n',
    });
  });

  it.each([
    [['replay'], 'name what to replay: files of events, or --state FILE of the watcher'],
    [['replay', 'a', '--state', 'b'], 'files of events and --state exclude each other'],
    [['replay', 'a', '--since', 'x'], '--since: expected a day (2026-11-01), a time, or how long'],
    [['replay', 'a', '--sink', 'opps'], 'has no sink "opps", but ops; did you mean "ops"?'],
    [['replay', '/nowhere/a'], '/nowhere/a: no such file'],
    [['replay', '/'], '/: is a directory; name a file'],
    [['replay', '--state', '/nowhere/a'], '/nowhere/a: no such file'],
  ])('answers 2 to %j', async (argv, words) => {
    const file = providersFile({ sinks: [hook('https://hooks.example.com')] });
    const io = fakeIo({ env: { HOOK: 's3cret' } });

    const code = await run([...argv, '-p', file], io, KNOWN);

    expect({ code, out: io.out() }).toEqual({ code: 2, out: '' });
    expect(io.err()).toContain(words);
  });
});

describe('replay --dry-run', () => {
  it('shows what would be sent, but for secrets, and sends nothing', async () => {
    const ops = await aService();
    const sinks = [
      hook(ops.url, { headers: { authorization: 'Bearer ${HOOK}', word: '${WORD}' } }),
    ];
    const event = told(1, { name: 'It \u001B[2Jlook"s\u202E s3cret', message: '' });

    const { code, out, err } = await said({ sinks, text: lineOf(event) }, '--dry-run');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 2)).toEqual(['# ops (webhook): e1', `POST ${new URL(ops.url).host}`]);
    expect(lines.slice(-2)).toEqual(['ops (webhook): 1 to be sent', '']);
    const body = lines.slice(2, -3).join('\n');
    expect(body).toContain('  "name": "It \\u001b[2J***\\u202e ***",');
    expect(JSON.parse(body)).toMatchObject({ id: 'e1' });
    expect(out).not.toContain('s3cret');
    expect(ops.received).toEqual([]);
  });

  it('shows a command instead of running it, and keys by their names', async () => {
    const command = ['/bin/false', '--token', '${HOOK}', '${WORD}'];
    const sinks = [{ type: 'exec', name: 'own', command, env: { API_KEY: 'pl41n' } }];
    const text = lineOf(told(1, { name: 'pl41n' }));

    const { code, out } = await said({ sinks, text }, '--dry-run');

    expect(code).toBe(0);
    expect(out).toMatch(/^# own \(exec\): e1\n\/bin\/false --token \*\*\* \*\*\*\n\{\n/);
    expect(out).toContain('"name": "***"');
  });

  it('shows how a chat would be told: a message, and then its edits', async () => {
    const sinks = [{ type: 'slack', token: 'xoxb-${HOOK}', channel: '#status' }];
    const events = [told(1), told(2, { incident_id: 'i1', ...OVER })];

    const { code, out } = await said({ sinks, text: events.map(lineOf).join('') }, '--dry-run');

    expect(code).toBe(0);
    expect(out.match(/^POST slack\.com$/gm)).toHaveLength(3);
    expect(out).toContain('"channel": "#status"');
    expect(out).toContain('"ts": "1.000000"');
  });

  it('shows mails, and which of them are in one thread', async () => {
    const smtp = 'smtps://user:${HOOK}@mail.acme.test';
    const sinks = [{ type: 'email', smtp, from: 'Acme <status@acme.test>', to: 'ops@acme.test' }];
    const events = [told(1), told(2, { incident_id: 'i1', name: 'Renamed', ...OVER })];

    const { code, out, err } = await said(
      { sinks, text: events.map(lineOf).join('') },
      '--dry-run',
    );

    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [one, other] = out.split('# email (email): e2\n');
    expect(one).toMatch(/^# email \(email\): e1\nSMTP mail\.acme\.test(?::\d+)?\nFrom: Acme </);
    expect(one).toContain('\nTo: ops@acme.test\nSubject: OpenAI: Elevated error rates\n');
    expect(other).toContain('\nSubject: OpenAI: Elevated error rates\n');
    const id = /^Message-ID: (.*)$/m.exec(one ?? '')?.[1];
    expect(other).toContain(`\nIn-Reply-To: ${id}\n`);
  });

  it('shows the one message of a sink that collects', async () => {
    const sinks = [{ type: 'slack', url: 'https://hooks.slack.com/${HOOK}', digest: '1h' }];

    const { out } = await said({ sinks }, '--dry-run');

    expect(out).toMatch(/^# slack \(slack\): 4 events\nPOST hooks\.slack\.com\n\{\n/);
    expect(out.match(/^POST /gm)).toHaveLength(1);
    expect(out).toContain('slack (slack): 4 to be sent\n');
  });
});
