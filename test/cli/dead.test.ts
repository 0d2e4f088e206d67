import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Subject } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { aSqliteJournal } from '../journal/journals.ts';
import { ageOf } from '../../src/cli/ageOf.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { commands } from '../../src/cli/commands.ts';
import { dead } from '../../src/cli/dead.ts';
import { DeadLetters } from '../../src/sinks/deadLetters.ts';
import { Fault } from '../../src/core/fault.ts';
import { fakeIo } from './fakeIo.ts';
import { providersFile } from './providersFile.ts';
import { run } from '../../src/cli/run.ts';
import { Service } from '../sinks/service.ts';
import type { DeadLetter } from '../../src/sinks/deadLetter.ts';
import type { Event } from '../../src/core/event.ts';

/** Loaded by now: that takes its time. */
const KNOWN = { ...commands, dead };
const NOW = Date.parse('2026-07-08T12:00:00Z');
const HOUR = 3_600_000;

const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.stop();
});

async function aService(): Promise<Service> {
  const service = await new Service().start();
  services.push(service);
  return service;
}

/** A file of providers whose sinks are told at these addresses, and dead letters beside it. */
class World {
  readonly providers: string;
  readonly path: string;
  readonly letters: DeadLetters;
  #now = NOW - 50 * HOUR;

  constructor(urls: Readonly<Record<string, string>> = {}, more: object = {}) {
    const sinks = Object.entries(urls).map(([name, url]) => ({ type: 'webhook', name, url }));
    this.providers = providersFile({ ...(sinks.length > 0 && { sinks }), ...more });
    this.path = join(dirname(this.providers), 'state.db.dead.ndjson');
    this.letters = new DeadLetters(this.path, () => (this.#now += HOUR));
  }

  bury(id: string, sink = 'ops', part: Partial<Event> = {}): this {
    const fault = new Fault('SINK', `${sink} answered 422: no such hook`);
    const event = anEvent({ id, incident_id: id, ...part });
    this.letters.bury({ sink, event, fault, attempts: 3 });
    return this;
  }

  get open(): string[] {
    return this.letters.open().map(({ event }) => event.id);
  }

  letterOf(id: string): string {
    return this.letters.open().find(({ event }) => event.id === id)!.letter;
  }

  get text(): string {
    return readFileSync(this.path, 'utf8');
  }

  /** What a command line says of it. */
  async said(argv: readonly string[], more: Partial<Parameters<typeof run>[1]> = {}) {
    const io = { ...fakeIo(), now: () => NOW, ...more };
    const state = join(dirname(this.providers), 'state.db');
    const where = argv.includes('--file') ? [] : ['--state', state];
    const code = await run(['dead', ...argv, ...where, '-p', this.providers], io, KNOWN);
    const plain = (text: string) => text.replaceAll(`${dirname(this.providers)}/`, '');
    return { code, out: plain(io.out()), err: plain(io.err()) };
  }
}

describe('dead list', () => {
  it.each([[[]], [['list']]])('shows what is dead, for whom and why (%j)', async (argv) => {
    const world = new World().bury('a').bury('b', 'desk', { provider: 'github', name: 'Slow' });
    world.letters.close([world.letters.open()[0]!], 'dropped');
    world.bury('c', 'desk', { name: 'Two\nlines\u001B[2J' });

    const { code, out, err } = await world.said(argv);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'ID        AGE  SINK  PROVIDER  TRIES  NAME       REASON',
      `${world.letterOf('b').slice(0, 8)}  2d   desk  github    3      Slow       answered 422: no such hook`,
      `${world.letterOf('c').slice(0, 8)}  1d   desk  openai    3      Two lines  answered 422: no such hook`,
      '',
    ]);
  });

  it('fits into a terminal', async () => {
    const world = new World().bury('a', 'ops', { name: 'Elevated error rates '.repeat(9) });
    const io = { ...fakeIo({ columns: 80 }), now: () => NOW };

    await run(['dead', '--file', world.path], io, KNOWN);

    expect(
      Math.max(
        ...io
          .out()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
    expect(io.out()).toContain('Elevated error rates El…');
  });

  it('tells programs everything', async () => {
    const world = new World().bury('a').bury('b', 'desk');

    const { out } = await world.said(['list', '--json', '--sink', 'desk']);

    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as DeadLetter),
    ).toEqual(world.letters.open().slice(1));
  });

  it('says that there are none', async () => {
    const err = 'statuswire: no dead letters in state.db.dead.ndjson\n';

    expect(await new World().said([])).toEqual({ code: 0, out: '', err });
    const world = new World({ desk: 'https://desk.test' }).bury('a');
    expect(await world.said(['--sink', 'desk'])).toEqual({ code: 0, out: '', err });
  });

  it.each([['list'], ['retry'], ['drop']])(
    '(and %s) says of a sink that it does not know it',
    async (action) => {
      const world = new World({ desk: 'https://desk.test' }).bury('a').bury('b', 'gone');

      expect(await world.said([action, '--sink', 'opps'])).toEqual({
        code: 2,
        out: '',
        err: 'statuswire: state.db.dead.ndjson has no letters of a sink "opps", but of ops, gone; did you mean "ops"?\n',
      });
      expect(world.open).toEqual(['a', 'b']);
    },
  );

  it('says where else there may be some when it is told nothing of where', async () => {
    const io = fakeIo();

    const code = await run(['dead', '-p', new World().providers], io, KNOWN);

    expect([code, io.err()]).toEqual([
      0,
      'statuswire: no dead letters in statuswire.dead.ndjson; where the watcher is given a --state, name it, too\n',
    ]);
  });

  it('looks where the configuration says', async () => {
    const world = new World().bury('a');
    const other = new World({}, { deadLetters: world.path });

    expect((await other.said(['--json'])).out).toContain('"id":"a"');
  });

  it('needs no configuration when it is told where', async () => {
    const world = new World().bury('a');
    writeFileSync(world.providers, '{');

    expect((await world.said(['--file', world.path])).code).toBe(0);
    expect((await world.said([])).code).toBe(2);
  });

  it.each([
    ['/nowhere/dead', '/nowhere/dead: no such file'],
    [undefined, 'is no file of dead letters; name another'],
  ])('refuses a file that is none: %s', async (path, words) => {
    const world = new World();

    const { code, err } = await world.said(['--file', path ?? world.providers]);

    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

const UNSURE =
  'statuswire: what was told may be over by now; --state FILE of the watcher would tell its end, too\n';

describe('dead retry', () => {
  it('tells the sinks once more, and what they take is no longer dead', async () => {
    const [ops, desk] = [await aService(), await aService()];
    const world = new World({ ops: ops.url, desk: desk.url });
    world.bury('a').bury('b', 'desk').bury('c');
    const before = world.text;

    const { code, out, err } = await world.said(['retry', '--all']);

    expect({ code, out, err }).toEqual({ code: 0, out: '3 accepted, 0 still dead\n', err: UNSURE });
    expect(ops.bodies).toMatchObject([{ id: 'a' }, { id: 'c' }]);
    expect(desk.bodies).toMatchObject([{ id: 'b' }]);
    expect(world.open).toEqual([]);
    expect(world.text.startsWith(before)).toBe(true);
  });

  it('keeps what is refused again, says why, and goes on', async () => {
    const ops = await aService();
    ops.next.push({ status: 422, body: 'still no' });
    const world = new World({ ops: ops.url }).bury('a').bury('b');
    const id = world.letterOf('a').slice(0, 8);

    const { code, out, err } = await world.said(['retry', '--sink', 'ops']);

    expect({ code, out }).toEqual({ code: 1, out: '1 accepted, 1 still dead\n' });
    expect(err).toBe(`statuswire: ${id} of ops: refused: answered 422: still no\n${UNSURE}`);
    expect(world.open).toEqual(['a']);
  });

  it('keeps what a sink stumbles over, and goes on', async () => {
    const ops = await aService();
    const sinks = [{ type: 'alertmanager', name: 'ops', url: ops.url }];
    const world = new World({}, { sinks }).bury('a', 'ops', { created_at: 'some day' }).bury('b');
    const id = world.letterOf('a').slice(0, 8);

    const { code, out, err } = await world.said(['retry', '--all']);

    expect({ code, out }).toEqual({ code: 1, out: '1 accepted, 1 still dead\n' });
    expect(err).toBe(`statuswire: ${id} of ops: failed: internal error (RangeError)\n${UNSURE}`);
    expect(world.open).toEqual(['a']);
  });

  it('tells those that are named alone', async () => {
    const ops = await aService();
    const world = new World({ ops: ops.url }).bury('a').bury('b').bury('c');
    const ids = [world.letterOf('c').slice(0, 8), world.letterOf('b')];

    await world.said(['retry', ...ids]);

    expect(ops.bodies).toMatchObject([{ id: 'b' }, { id: 'c' }]);
    expect(world.open).toEqual(['a']);
  });

  it('says of a sink that is gone that it is, and goes on', async () => {
    const ops = await aService();
    const world = new World({ ops: ops.url }).bury('a', 'gone').bury('b');
    const id = world.letterOf('a').slice(0, 8);

    const { code, out, err } = await world.said(['retry', '--all', '--file', world.path]);

    expect({ code, out }).toEqual({ code: 1, out: '1 accepted, 1 still dead\n' });
    expect(err).toBe(`statuswire: ${id} of gone: there is no such sink any more\n${UNSURE}`);
  });

  it('notes at once what was taken, and stops after it when it is asked to', async () => {
    const ops = await aService();
    const stop = new Subject<string>();
    const world = new World({ ops: ops.url }).bury('a').bury('b').bury('c');
    const seen: string[][] = [];
    ops.usual = ({ body }) => {
      seen.push(world.open);
      if (body.includes('"id":"b"')) stop.next('SIGINT');
      return { status: 200 };
    };

    const { code, out, err } = await world.said(['retry', '--all'], { stop });

    expect({ code, out, err }).toEqual({ code: 0, out: '2 accepted, 1 still dead\n', err: UNSURE });
    expect(seen).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('leaves alone what a watcher buries meanwhile', async () => {
    const ops = await aService();
    const world = new World({ ops: ops.url }).bury('a');
    ops.usual = () => {
      world.bury('new');
      appendFileSync(world.path, '{"letter":"torn');
      return { status: 200 };
    };

    await world.said(['retry', '--all']);

    expect(world.open).toEqual(['new']);
  });
});

describe('dead retry of what the state knows more of', () => {
  /** The incident of a letter of the alphabet, told at an hour: `a1`; of a capital one its end. */
  function told(id: string): Event {
    const incident = id.charAt(0).toLowerCase();
    const over = id.startsWith(incident)
      ? {}
      : ({ change: 'resolved', status: 'resolved' } as const);
    const at = `2026-07-01T0${id.charAt(1)}:00:00.000Z`;
    return anEvent({ id, incident_id: incident, observed_at: at, ...over });
  }

  /** Letters with these ids, given up in this order, where the watcher has told all of `history`. */
  async function world(letters: string, history: string, ...urls: readonly string[]) {
    const sinks = Object.fromEntries(urls.map((url, n) => [['ops', 'desk'][n]!, url]));
    const made = new World(sinks);
    const journal = await aSqliteJournal({ file: made.path.replace('.dead.ndjson', '') });
    journal.append(history.split(' ').map(told));
    journal.close();
    for (const id of letters.split(' ')) {
      for (const sink of Object.keys(sinks)) made.bury(id, sink, told(id));
    }
    return made;
  }

  const idsTo = (service: Service) => service.bodies.map((body) => (body as Event).id);

  it('goes from the oldest to the newest, and tells each sink once what is over by now', async () => {
    const [ops, desk] = [await aService(), await aService()];
    const made = await world('a3 b2 a1', 'a1 b2 a3 b4 A5 b6', ops.url, desk.url);

    const answer = await made.said(['retry', '--all']);

    expect([idsTo(ops), idsTo(desk)]).toEqual([
      ['a1', 'b2', 'a3', 'A5'],
      ['a1', 'b2', 'a3', 'A5'],
    ]);
    expect(answer).toEqual({
      code: 0,
      out: '6 accepted, 0 still dead\n2 are over by now, which was told, too\n',
      err: '',
    });
  });

  it.each([
    ['is over by itself', 'A2', 'a1 A2', ['A2']],
    ['was opened anew', 'a1', 'a1 A2 a3', ['a1']],
    ['is not in the state any more', 'a1', 'b1', ['a1']],
    ['was told to the end, and more of it', 'a1', 'a1 A2 A3', ['a1', 'A3']],
  ])('of an incident that %s', async (_, letters, history, ids) => {
    const ops = await aService();
    const made = await world(letters, history, ops.url);

    await made.said(['retry', '--all']);

    expect(idsTo(ops)).toEqual(ids);
  });

  it('tells the end when the sink takes only the first letters of an incident', async () => {
    const ops = await aService();
    ops.next.push({ status: 200 }, { status: 422, body: 'no' });
    const made = await world('a1 a2', 'a1 a2 A3', ops.url);

    const { code, out } = await made.said(['retry', '--all']);

    expect(idsTo(ops)).toEqual(['a1', 'a2', 'A3']);
    expect([code, out.split('\n')[0]]).toEqual([1, '1 accepted, 1 still dead']);
    expect(made.open).toEqual(['a2']);
  });

  it('tells no end of what the sink has not taken', async () => {
    const ops = await aService();
    ops.next.push({ status: 422 });
    const made = await world('a1', 'a1 A2', ops.url);

    await made.said(['retry', '--all']);

    expect(idsTo(ops)).toEqual(['a1']);
  });

  it('says when the end is not taken', async () => {
    const ops = await aService();
    ops.next.push({ status: 200 }, { status: 422 });
    const made = await world('a1', 'a1 A2', ops.url);

    const { code, out, err } = await made.said(['retry', '--all']);

    expect({ code, out }).toEqual({ code: 1, out: '1 accepted, 0 still dead\n' });
    expect(err).toContain('of ops: the end of its incident: refused: answered 422');
    expect(made.open).toEqual([]);
  });

  it('keeps a letter of which somebody stops it from telling the end', async () => {
    const ops = await aService();
    const stop = new Subject<string>();
    ops.usual = () => {
      stop.next('SIGINT');
      return { status: 200 };
    };
    const made = await world('a1', 'a1 A2', ops.url);

    const { out } = await made.said(['retry', '--all'], { stop });

    expect(out).toBe('0 accepted, 1 still dead\n');
    expect(made.open).toEqual(['a1']);
  });

  it('does without a state that cannot be read, and says so', async () => {
    const ops = await aService();
    const made = await world('a1', 'a1 A2', ops.url);
    writeFileSync(made.path.replace('.dead.ndjson', ''), 'my notes\n'.repeat(99));

    const { code, err } = await made.said(['retry', '--all']);

    expect(code).toBe(0);
    expect(err).toBe(`statuswire: state.db is no state of statuswire\n${UNSURE}`);
    expect(idsTo(ops)).toEqual(['a1']);
  });
});

describe('dead drop', () => {
  it('forgets those that are named, and adds to the file alone', async () => {
    const world = new World().bury('a').bury('b', 'desk').bury('c', 'desk');
    const before = world.text;

    const { code, out, err } = await world.said(['drop', '--sink', 'desk']);

    expect({ code, out, err }).toEqual({ code: 0, out: '2 dropped\n', err: '' });
    expect(world.open).toEqual(['a']);
    expect(world.text.startsWith(before)).toBe(true);
  });

  it('drops nothing when one of the ids is nobody’s', async () => {
    const world = new World().bury('a');

    const { code, err } = await world.said(['drop', world.letterOf('a'), '0000', '11111111']);

    expect(code).toBe(2);
    expect(err).toBe(
      'statuswire: state.db.dead.ndjson has no letter 0000, 11111111 that is still dead\n',
    );
    expect(world.open).toEqual(['a']);
  });

  it('drops nothing when several letters begin like an id', async () => {
    const world = new World();
    const first = { at: 'x', sink: 'ops', reason: '', code: 'SINK', attempts: 1, event: anEvent() };
    const lines = ['aaaa11111111', 'aaaa22222222'].map((letter) =>
      JSON.stringify({ letter, ...first }),
    );
    writeFileSync(world.path, `${lines.join('\n')}\n`);

    const { code, err } = await world.said(['drop', 'aaaa']);

    expect(code).toBe(2);
    expect(err).toBe('statuswire: state.db.dead.ndjson: 2 letters begin with aaaa\n');
  });
});

describe('an age', () => {
  it.each([
    [-5, '0s'],
    [999, '0s'],
    [59_999, '59s'],
    [60_000, '1m'],
    [HOUR * 23.9, '23h'],
    [HOUR * 24, '1d'],
    [HOUR * 24 * 400, '400d'],
    [Number.NaN, '?'],
  ])('of %d ms is %s', (ms, age) => {
    expect(ageOf(ms)).toBe(age);
  });
});
