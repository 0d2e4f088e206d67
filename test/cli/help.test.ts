import { describe, expect, it } from 'vitest';
import {
  catalogFlags,
  deadFlags,
  demoFlags,
  detectFlags,
  initFlags,
  replayFlags,
  sinksFlags,
  watchFlags,
} from '../../src/cli/flags.ts';
import { EXAMPLES } from '../../src/cli/help.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fakeIo.ts';

async function help(argv: string[], columns?: number): Promise<string> {
  const io = fakeIo(columns === undefined ? {} : { columns });
  expect(await run(argv, io)).toBe(0);
  expect(io.err()).toBe('');
  return io.out();
}

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('is told on stdout for %s', async (flag) => {
    expect(await help([flag])).toContain('streams every change');
  });

  it('names every flag with its short form, and every command', async () => {
    const text = await help(['--help']);

    for (const [name, { alias }] of Object.entries(watchFlags)) {
      const short = typeof alias === 'string' ? `-${alias}, ` : '    ';
      expect(text).toContain(`${short}--${name} `);
    }
    for (const command of [
      'watch',
      'check [file]',
      'detect <page>',
      'catalog [words..]',
      'init [slugs..]',
      'sinks [action] [name]',
      'replay [files..]',
      'dead [action] [ids..]',
      'schema',
      'demo',
    ])
      expect(text).toContain(`statuswire ${command} `);
  });

  it('has the examples and the exit codes', async () => {
    const text = await help(['--help']);

    for (const [command, what] of EXAMPLES)
      expect(text).toMatch(
        new RegExp(`${literal(command.replace('$0', 'statuswire'))} +${literal(what)}`),
      );
    expect(text).toContain(
      'Exit codes: 0 done, 1 failed at run time, 2 wrong usage or configuration.',
    );
  });

  it.each([
    [undefined, 80],
    [60, 60],
    [80, 80],
    [300, 100],
    [0, 100],
  ])('on a terminal of %d columns takes no more than %d', async (columns, most) => {
    const lines = (await help(['--help'], columns)).split('\n');

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(most);
  });

  it.each([
    ['demo', demoFlags],
    ['detect', detectFlags],
    ['catalog', catalogFlags],
    ['init', initFlags],
    ['sinks', sinksFlags],
    ['replay', replayFlags],
    ['dead', deadFlags],
  ])('of the command %s is about that command', async (command, flags) => {
    const text = await help([command, '--help']);

    for (const name of Object.keys(flags)) expect(text).toContain(`--${name} `);
    expect(text).not.toContain('--concurrency');
  });
});

function literal(text: string): string {
  return text.replaceAll(/[.?|$]/g, String.raw`\$&`);
}
