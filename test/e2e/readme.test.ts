import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedVendors } from '../../src/cli/listedVendors.ts';
import { CATEGORIES } from '../../src/catalog/vendor.ts';
import { kinds } from '../../src/sinks/index.ts';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { load } from '../../src/config/load.ts';
import { platforms } from '../../src/platforms/index.ts';
import { Row } from '../../src/config/schema.ts';
import { startDemo, type Demo } from '../../src/demo/startDemo.ts';
import type { Event } from '../../src/core/event.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const README = readFileSync(`${ROOT}README.md`, 'utf8');
const PATIENCE_MS = 15_000;
/** What the configurations shown take from the environment. */
const ENV = {
  STATUS_TOKEN: 'token',
  SLACK_WEBHOOK: 'https://hooks.slack.com/services/T0/B0/XXXX',
  PAGERDUTY_KEY: 'R0000000000000000000000000000000',
  SMTP_URL: 'smtps://user:password@mail.example.com:465',
};

function blocks(language: string): string[] {
  const fences = README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'));
  return [...fences].map(([, text]) => text!);
}

const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
const json = blocks('json').map((text) => ({ text, value: JSON.parse(text) as object }));
const hasJq = hasCommand('jq');

function hasCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`]);
    return true;
  } catch {
    return false;
  }
}

/** A clone as the README's reader has it, but with the demo's pages in its providers.json. */
let clone: string;
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({
    now: Date.now,
    setTimer: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  clone = mkdtempSync(join(tmpdir(), 'readme-'));
  symlinkSync(`${ROOT}dist`, join(clone, 'dist'));
  writeFileSync(join(clone, 'providers.json'), JSON.stringify(demo.providers));
});

afterAll(async () => {
  await demo.close();
  rmSync(clone, { recursive: true });
});

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs a command until it ends, or, since many run for ever, until it has printed something. */
function run(command: string): Promise<Run> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const child = spawn('sh', ['-c', command], { cwd: clone, detached: true, env });
  let stdout = '';
  let stderr = '';
  const interrupt = () => {
    try {
      process.kill(-child.pid!, 'SIGINT');
    } catch {
      // It has just ended by itself.
    }
  };
  const impatience = setTimeout(interrupt, PATIENCE_MS);
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    if (stdout === '') setTimeout(interrupt, 1_000);
    stdout += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(impatience);
      resolve({ stdout, stderr, code });
    });
  });
}

/** What a fresh clone installs is installed here. */
const runnable = commands.map((command) => command.replace('npm ci && node', 'node'));
/** The page that the README takes for the reader's own is one of the demo's. */
const ANY_PAGE = 'https://status.example.com';
const streams = runnable.filter((command) => command.startsWith('node'));
const queries = runnable.filter((command) => command.startsWith('jq'));

describe('the README', () => {
  it('has no command that is not run here', () => {
    const run = new Set([...streams, ...queries, 'npm ci && npm test']);

    expect(runnable.filter((command) => !run.has(command))).toEqual([]);
  });

  it('names the test command that CI runs', () => {
    const ci = readFileSync(`${ROOT}.ci/run`, 'utf8');

    expect(commands).toContain('npm ci && npm test');
    expect(ci).toContain('\nnpm ci && npm test\n');
  });

  it.each(streams.filter((command) => hasJq || !command.includes('jq')))(
    'runs: %s',
    async (command) => {
      const { stdout, stderr } = await run(command.replace(ANY_PAGE, `${demo.url}/acme-cloud`));

      const silent = command.includes('select(');
      expect(stderr).not.toMatch(/statuswire:.*(unknown|error)|"level":"error"|\bat .*\.js:\d/);
      expect(silent || stdout !== '').toBe(true);
    },
  );

  it.skipIf(!hasJq).each(queries)('runs: %s', async (command) => {
    await run('node dist/main.js --once --output events.ndjson');

    const { stdout, code } = await run(command);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^[[{]/);
  });

  it('shows configurations that load', () => {
    const shown = json.filter(({ value }) => !('incident_id' in value));

    const loaded = shown.map(({ text }) =>
      load('README.md', {
        read: () => Buffer.from(text),
        env: ENV,
        platforms,
        catalog: listedVendors,
        kinds,
        categories: CATEGORIES,
      }),
    );

    expect(loaded.length).toBe(5);
    expect(loaded.flatMap((one) => ('problems' in one ? one.problems : []))).toEqual([]);
  });

  it('shows an event as it is written, key by key', async () => {
    const shown = json.map(({ value }) => value).find((value) => 'incident_id' in value) as Event;

    // The demo's story may be over by now, and nothing open.
    const { stdout } = await run('node dist/main.js --once --backfill all');

    const told = stdout.trim().split('\n');
    const one = told.map((line) => JSON.parse(line) as Event).find((e) => e.type === 'incident')!;
    expect(Object.keys(shown)).toEqual(Object.keys(one));
    expect(Object.keys(shown.updates[0]!)).toEqual(Object.keys(one.updates[0]!));
    expect(JSON.parse(lineOf(shown))).toEqual(shown);
  });

  it('names the fields too that only some events have', () => {
    const fields = ['scheduled_for', 'scheduled_until', 'via', 'display_at'];

    expect(fields.filter((field) => !README.includes(`\`${field}\``))).toEqual([]);
  });

  it('shows a service whose flags exist', async () => {
    const { stdout } = await run('node dist/main.js --help');
    const [unit] = blocks('ini');

    const flags = [...unit!.matchAll(/main\.js (.*)$/gm)].flatMap(([, line]) =>
      line!.match(/(?<=\s|^)--?\w+/g),
    );
    expect(flags).toEqual(['-p', '--state', '-o']);
    expect(flags.filter((flag) => !new RegExp(`[ ,]${flag}[ ,]`).test(stdout))).toEqual([]);
  });

  it.each(['', 'detect', 'catalog', 'init'])(
    'names every flag of the command line: %s',
    async (command) => {
      const { stdout } = await run(`node dist/main.js ${command} --help`);

      const flags = [...stdout.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
      expect([...new Set(flags)].filter((flag) => !README.includes(flag))).toEqual([]);
    },
  );

  it('names every command', async () => {
    const { stdout } = await run('node dist/main.js --help');

    const named = [...stdout.matchAll(/^ {2}statuswire ([a-z]+) .* {2}\S/gm)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(README))).toEqual([]);
  });

  it('explains every key of a provider', () => {
    const keys = Object.keys(Row.shape);

    expect(keys.filter((key) => !README.includes(`\n| \`${key}\` `))).toEqual([]);
  });
});
