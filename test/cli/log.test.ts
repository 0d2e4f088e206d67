import { describe, expect, it } from 'vitest';
import { createLog, type LogSettings } from '../../src/cli/log.ts';
import { fakeIo } from './fakeIo.ts';

const NOON = Date.UTC(2026, 10, 23, 12, 0, 0, 5);

const PRETTY = { level: 'info', pretty: true, now: () => NOON } as const;

async function logged(settings: Partial<LogSettings>): Promise<string> {
  const io = fakeIo();
  const base = {
    stderr: io.stderr,
    level: 'info',
    pretty: false,
    colour: false,
    now: () => NOON,
  } as const;
  const log = await createLog({ ...base, ...settings });

  log.debug('looked');
  log.info({ provider: 'acme', status: 503 }, 'page cannot be read');
  log.warn('slow');
  log.error({ err: Object.assign(new Error('boom'), { code: 'EIO' }) }, 'sink failed');
  return io.err();
}

describe('createLog', () => {
  it('writes one JSON object a line, with the level as a word and the time in ISO 8601', async () => {
    const lines = (await logged({})).trimEnd().split('\n');

    const time = '2026-11-23T12:00:00.005Z';
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'info', time, provider: 'acme', status: 503, msg: 'page cannot be read' },
      { level: 'warn', time, msg: 'slow' },
      {
        level: 'error',
        time,
        err: { type: 'Error', code: 'EIO', message: 'boom' },
        msg: 'sink failed',
      },
    ]);
  });

  it.each([
    ['silent', 0],
    ['error', 1],
    ['warn', 2],
    ['info', 3],
    ['debug', 4],
  ] as const)('at level %s writes %d of four lines', async (level, count) => {
    const text = await logged({ level });

    expect(text.split('\n')).toHaveLength(count + 1);
  });

  it('tells a stack at level debug only', async () => {
    expect(await logged({ level: 'debug' })).toContain('log.test.ts');
    expect(await logged({})).not.toContain('log.test.ts');
  });

  it('writes one plain line each for people', async () => {
    const lines = (await logged({ pretty: true })).trimEnd().split('\n');

    expect(lines.map((line) => line.replace(/^\[\d\d:\d\d:\d\d\] /, ''))).toEqual([
      'INFO: page cannot be read {"provider":"acme","status":503}',
      'WARN: slow',
      'ERROR: sink failed {"err":{"type":"Error","code":"EIO","message":"boom"}}',
    ]);
  });

  it.each([true, false])(
    'lets no vendor move or reorder a terminal (colours: %s)',
    async (colour) => {
      const io = fakeIo();
      const log = await createLog({ ...PRETTY, stderr: io.stderr, colour });

      log.warn({ reason: 'a\u001B[2J \u009B31m \u202Eb' }, 'incident cannot be read');

      expect(io.err()).toContain(String.raw`a\u001b[2J \u009b31m \u202eb`);
    },
  );

  it('colours lines for people when asked to', async () => {
    expect(await logged({ pretty: true, colour: true })).toContain('\u001B[');
  });
});
