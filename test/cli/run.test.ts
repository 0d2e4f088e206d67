import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import type { Commands } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { Fault } from '../../src/core/fault.ts';
import { fakeIo } from './fakeIo.ts';

const HINT = 'Try "statuswire --help".\n';

/** Commands that tell what they were called with, and answer 0 or fail. */
function recording(failure?: Error) {
  const calls: unknown[] = [];
  const answer = (name: string) => (options?: object) => {
    calls.push(name === 'schema' ? [name] : [name, options]);
    return failure === undefined ? Promise.resolve(0) : Promise.reject(failure);
  };
  const commands: Commands = {
    watch: answer('watch'),
    check: answer('check'),
    detect: answer('detect'),
    catalog: answer('catalog'),
    init: answer('init'),
    history: answer('history'),
    export: answer('export'),
    sinks: answer('sinks'),
    replay: answer('replay'),
    dead: answer('dead'),
    schema: answer('schema'),
    demo: answer('demo'),
  };
  return { calls, commands };
}

async function started(argv: string[]) {
  const { calls, commands } = recording();
  const io = fakeIo();
  const code = await run(argv, io, commands);
  return { code, calls, out: io.out(), err: io.err() };
}

const WATCH = {
  providersFile: 'providers.json',
  once: false,
  intervalMs: undefined,
  timeoutMs: undefined,
  outputs: [],
  format: 'auto',
  concurrency: 64,
  backfill: 'active',
  retries: 3,
  state: undefined,
  retainMs: 400 * 86_400_000,
  quiet: false,
  verbose: false,
  logLevel: 'info',
};
const REPLAY = {
  files: [],
  state: undefined,
  providers: [],
  sinks: [],
  providersFile: 'providers.json',
  dryRun: false,
  since: undefined,
  until: undefined,
};
const DEAD = {
  action: 'list',
  ids: [],
  sinks: [],
  json: false,
  providersFile: 'providers.json',
};
const DEMO = {
  outputs: [],
  format: 'auto',
  port: 0,
  serveOnly: false,
  quiet: false,
  verbose: false,
  logLevel: 'info',
};

describe('run starts', () => {
  it.each<[string, object]>([
    ['', {}],
    ['watch', {}],
    ['--providers a.json', { providersFile: 'a.json' }],
    ['--state s.db --retain 30d', { state: 's.db', retainMs: 30 * 86_400_000 }],
    ['-p a.json watch', { providersFile: 'a.json' }],
    ['--once', { once: true }],
    ['--once=false', {}],
    ['--once --once', { once: true }],
    ['--interval 5m', { intervalMs: 300_000 }],
    ['-i 0.25', { intervalMs: 250 }],
    ['--interval=90', { intervalMs: 90_000 }],
    ['-o a -o b', { outputs: ['a', 'b'] }],
    ['--output=a --output b watch', { outputs: ['a', 'b'] }],
    ['-o 5', { outputs: ['5'] }],
    ['-f ndjson', { format: 'ndjson' }],
    ['--format text', { format: 'text' }],
    ['-c 8', { concurrency: 8 }],
    ['--backfill none', { backfill: 'none' }],
    ['--timeout 500ms', { timeoutMs: 500 }],
    ['--retries 0', { retries: 0 }],
    ['--quiet', { quiet: true, logLevel: 'error' }],
    ['-v', { verbose: true, logLevel: 'debug' }],
    ['-v --log-level warn', { verbose: true, logLevel: 'warn' }],
  ])('watch for "%s"', async (line, options) => {
    const { code, calls, err } = await started(line.split(' ').filter(Boolean));

    expect({ code, calls, err }).toEqual({
      code: 0,
      calls: [['watch', { ...WATCH, ...options }]],
      err: '',
    });
  });

  it.each<[string, unknown]>([
    ['check', ['check', { providersFile: 'providers.json' }]],
    ['check a.json', ['check', { providersFile: 'a.json' }]],
    ['check 5', ['check', { providersFile: '5' }]],
    ['check -p a.json', ['check', { providersFile: 'a.json' }]],
    ['detect a.b', ['detect', { page: 'a.b', json: false, timeoutMs: 10_000 }]],
    ['detect https://a.b/5', ['detect', { page: 'https://a.b/5', json: false, timeoutMs: 10_000 }]],
    ['detect 5 --json --timeout 2', ['detect', { page: '5', json: true, timeoutMs: 2000 }]],
    ['catalog', ['catalog', { words: [], json: false }]],
    [
      'catalog a 5 --category ai --json',
      ['catalog', { words: ['a', '5'], category: 'ai', json: true }],
    ],
    [
      'init a 5',
      ['init', { slugs: ['a', '5'], categories: [], file: 'providers.json', force: false }],
    ],
    [
      'init --category ai a --category cdn --file b --force',
      ['init', { slugs: ['a'], categories: ['ai', 'cdn'], file: 'b', force: true }],
    ],
    ['sinks', ['sinks', { action: 'list', providersFile: 'providers.json' }]],
    ['sinks test 7 -p a', ['sinks', { action: 'test', name: '7', providersFile: 'a' }]],
    [
      'replay 5 b --sink x --sink y --dry-run',
      ['replay', { ...REPLAY, files: ['5', 'b'], sinks: ['x', 'y'], dryRun: true }],
    ],
    [
      'replay --state s.db --provider a --since 2026-07-01 -p p.json',
      [
        'replay',
        {
          ...REPLAY,
          state: 's.db',
          providers: ['a'],
          since: Date.UTC(2026, 6, 1),
          providersFile: 'p.json',
        },
      ],
    ],
    ['dead', ['dead', DEAD]],
    ['dead list --json --file d', ['dead', { ...DEAD, json: true, file: 'd' }]],
    [
      'dead retry 12345678 5e12 --state s.db -p p',
      [
        'dead',
        {
          ...DEAD,
          action: 'retry',
          ids: ['12345678', '5e12'],
          state: 's.db',
          providersFile: 'p',
        },
      ],
    ],
    ['dead drop --all', ['dead', { ...DEAD, action: 'drop' }]],
    ['dead drop --sink a --sink b', ['dead', { ...DEAD, action: 'drop', sinks: ['a', 'b'] }]],
    ['schema', ['schema']],
    ['demo', ['demo', DEMO]],
    [
      'demo --port 8080 --serve-only -o a -f text -v',
      [
        'demo',
        {
          ...DEMO,
          port: 8080,
          serveOnly: true,
          outputs: ['a'],
          format: 'text',
          verbose: true,
          logLevel: 'debug',
        },
      ],
    ],
  ])('"%s"', async (line, call) => {
    const { code, calls, err } = await started(line.split(' '));

    expect({ code, calls, err }).toEqual({ code: 0, calls: [call], err: '' });
  });
});

describe('run answers 2 and starts nothing when', () => {
  it.each<[string[], string[]]>([
    [['--intervall', '5'], ['unknown flag --intervall; did you mean "--interval"?']],
    [['--logLevel', 'info'], ['unknown flag --logLevel; did you mean "--log-level"?']],
    [['--no-once'], ['unknown flag --no-once']],
    [['-x'], ['unknown flag -x']],
    [['--interval.x=5'], ['unknown flag --interval.x; did you mean "--interval"?']],
    [
      ['watch', '--onec', '--frmat', 'text'],
      [
        'unknown flag --onec; did you mean "--once"?',
        'unknown flag --frmat; did you mean "--format"?',
      ],
    ],
    [['chekc'], ['unknown command "chekc"; did you mean "check"?']],
    [['frobnicate'], ['unknown command "frobnicate"']],
    [['mine.json'], ['unknown command "mine.json"; to watch its pages: --providers mine.json']],
    [['https://a.b'], ['unknown command "https://a.b"; to look at a page: detect https://a.b']],
    [
      ['status.acme.test'],
      ['unknown command "status.acme.test"; to look at a page: detect status.acme.test'],
    ],
    [['detct'], ['unknown command "detct"; did you mean "detect"?']],
    [['detect'], ['name a page, as in "detect https://status.acme.com"']],
    [['detect', ''], ['URL: is empty']],
    [['detect', 'a', 'b'], ['unknown command "b"']],
    [['detect', 'a', '--timeout', '0'], ['--timeout: must be from 100ms to 5m']],
    [['catalog', '--once'], ['--once is no flag of this command']],
    [['catalog', '--category', 'ai', '--category', 'ci'], ['--category: is given more than once']],
    [['init', '--catgory', 'ai'], ['unknown flag --catgory; did you mean "--category"?']],
    [['sinks', 'tset'], ['sinks: expected "list" or "test"; did you mean "test"?']],
    [['sinks', 'test', 'a', 'b'], ['unknown command "b"']],
    [['dead', 'retyr'], ['dead: expected "list", "retry" or "drop"; did you mean "retry"?']],
    [['dead', 'retry'], ['name what to retry: ids, all of a sink with --sink NAME, or --all']],
    [['dead', 'drop', '--all', '--sink', 'a'], ['--all excludes ids and --sink']],
    [['dead', 'drop', 'xyz'], ['ID: expected ids as "dead list" shows them']],
    [['dead', 'drop', '--all', '--json'], ['--json is for "dead list"']],
    [['dead', '--file', 'a', '--state', 'b'], ['--file and --state exclude each other']],
    [
      ['replay', '--since', '7d'],
      ['name what to replay: files of events, or --state FILE of the watcher'],
    ],
    [['init', 'a', '--file='], ['--file: names no file']],
    [[''], ['unknown command ""']],
    [['check', 'a', 'b'], ['unknown command "b"']],
    [['--', 'foo'], ['unexpected "foo"']],
    [['schema', '--once'], ['--once is no flag of this command']],
    [['--interval'], ['--interval needs a value']],
    [['-p'], ['-p needs a value']],
    [
      ['--interval', 'abc'],
      ['--interval: expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)'],
    ],
    [
      ['--interval', 'NaN'],
      ['--interval: expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)'],
    ],
    [
      ['-i', '-5'],
      ['--interval: expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)'],
    ],
    [['-i', '0'], ['--interval: must be from 100ms to 24h']],
    [['--retain', '1m'], ['--retain: must be from 1h to 36600d']],
    [
      ['-i', '30w'],
      ['--interval: expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)'],
    ],
    [['-i', '1', '-i', '2'], ['--interval: is given more than once']],
    [['-p', 'a', '--providers', 'b'], ['--providers: is given more than once']],
    [['--providers='], ['--providers: names no file']],
    [['check', ''], ['FILE: names no file']],
    [['--output='], ['--output needs a value']],
    [['-o', 'a', '-o', './a'], ['--output: ./a is named twice']],
    [['-o', 'providers.json'], ['--output: providers.json is the file of providers']],
    [['--once=maybe'], ['--once takes no value']],
    [['-v=3'], ['-v takes no value']],
    [['--help=foo'], ['--help takes no value']],
    [['-h=foo'], ['-h takes no value']],
    [['--version=1'], ['--version takes no value']],
    [['--quiet', '-v'], ['--quiet and --verbose exclude each other']],
    [['--format', 'txet'], ['--format: expected "auto", "text" or "ndjson"; did you mean "text"?']],
    [['--backfill', 'some'], ['--backfill: expected "active", "all" or "none"']],
    [
      ['--log-level', 'loud'],
      ['--log-level: expected "silent", "error", "warn", "info" or "debug"'],
    ],
    [['demo', '--port', '65536'], ['--port: expected a whole number from 0 to 65535']],
    [
      ['-c', '0', '--retries', '1.5', '--timeout', '1h'],
      [
        '--timeout: must be from 100ms to 5m',
        '--concurrency: expected a whole number from 1 to 10000',
        '--retries: expected a whole number from 0 to 20',
      ],
    ],
  ])('the command line is %j', async (argv, problems) => {
    const { code, calls, out, err } = await started(argv);

    const told = problems.map((problem) => `statuswire: ${problem}\n`).join('') + HINT;
    expect({ code, calls, out, err }).toEqual({ code: 2, calls: [], out: '', err: told });
  });
});

describe('run tells how a command failed', () => {
  it.each([
    ['CONFIG', 2],
    ['SINK', 1],
  ] as const)('a %s fault is one line on stderr and exit code %d', async (code, exit) => {
    const io = fakeIo();

    const answer = await run(
      [],
      io,
      recording(new Fault(code, 'events.ndjson is in use')).commands,
    );

    expect(answer).toBe(exit);
    expect(io.err()).toBe('statuswire: events.ndjson is in use\n');
  });

  it('a bug is thrown on', async () => {
    const bug = new TypeError('x is undefined');

    await expect(run([], fakeIo(), recording(bug).commands)).rejects.toBe(bug);
  });
});

describe('run --version', () => {
  it("prints the package's version and nothing else", async () => {
    const { code, calls, out, err } = await started(['--version']);

    expect({ code, calls, out, err }).toEqual({
      code: 0,
      calls: [],
      out: `${manifest.version}\n`,
      err: '',
    });
  });
});
