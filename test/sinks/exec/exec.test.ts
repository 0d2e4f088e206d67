import { setTimeout as wait } from 'node:timers/promises';
import { from } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import { exec } from '../../../src/sinks/exec/index.ts';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { anEvent } from '../anEvent.ts';
import { faultOf, tell, tools } from '../tools.ts';
import { aScript } from './aScript.ts';

function run(command: readonly string[], options: object = {}, part: Partial<SinkTools> = {}) {
  return exec.open({ command, ...options }, tools(part));
}

/** The sink that runs `sh -c lines`. */
function shell(lines: string, part: Partial<SinkTools> = {}) {
  return run(['sh', '-c', lines], {}, part);
}

/** True once it is; else the test runs out of time. */
async function until(what: () => Promise<boolean>): Promise<true> {
  while (!(await what())) await wait(20);
  return true;
}

describe('a command', () => {
  test('gets the event as one line on its standard input', async () => {
    const { path, wrote } = await aScript('cat > "$HERE/input"');

    await tell(run([path]), anEvent());

    expect(await wrote('input')).toBe(lineOf(anEvent()));
  });

  test('gets its arguments as they are, with no shell between', async () => {
    const { path, wrote } = await aScript('printf "%s|" "$@" > "$HERE/arguments"');

    await tell(run([path, 'two words', '$HOME; ls *', '']), anEvent());

    expect(await wrote('arguments')).toBe('two words|$HOME; ls *||');
  });

  test('gets the fields of the event, its own variables, and none of the process', async () => {
    const { path, wrote } = await aScript('env > "$HERE/env"');
    const env = { TOKEN: 'x', STATUSWIRE_IMPACT: 'mine' };

    await tell(run([path], { env }, { env: { PATH: '/usr/bin:/bin', OTHER: 'o' } }), anEvent());

    const lines = (await wrote('env')).split('\n').filter((line) => !/^(PWD|SHLVL|_)=/.test(line));
    expect(lines.toSorted().filter((line) => line !== '')).toEqual([
      'PATH=/usr/bin:/bin',
      'STATUSWIRE_CHANGE=opened',
      'STATUSWIRE_EVENT_ID=openai/i1/2025-02-19T14:32:00Z/0123456789ab',
      'STATUSWIRE_IMPACT=mine',
      'STATUSWIRE_NAME=Elevated error rates',
      'STATUSWIRE_PROVIDER=openai',
      'STATUSWIRE_STATUS=investigating',
      'STATUSWIRE_URL=https://status.openai.com/incidents/i1',
      'TOKEN=x',
    ]);
  });

  test('gets a title of any length and with any character in one line', async () => {
    const { path, wrote } = await aScript('printf %s "$STATUSWIRE_NAME" > "$HERE/name"');

    await tell(run([path]), anEvent({ name: `a\0b\n\u001B[31mc${'x'.repeat(300_000)}` }));

    const name = await wrote('name');
    expect(name.slice(0, 5)).toBe('ab cx');
    expect(name.length).toBeLessThan(10_000);
  });

  test('is not run again for an event that it has accepted', async () => {
    const { path, wrote } = await aScript('echo "$STATUSWIRE_EVENT_ID" >> "$HERE/ids"');
    const sink = run([path]);

    await tell(sink, anEvent({ id: 'a' }), anEvent({ id: 'b' }), anEvent({ id: 'a' }));

    expect(await wrote('ids')).toBe('a\nb\n');
  });

  test('that reads nothing of a long event accepts it by exiting with 0', async () => {
    const message = 'All of it is slow. '.repeat(50_000);

    expect(await faultOf(shell('exec 0<&-; exit 0'), anEvent({ message }))).toBeUndefined();
  });

  test('that leaves something running is done when it has exited itself', async () => {
    const { path, wrote } = await aScript('sleep 30 & echo $! > "$HERE/pid"; exit 0');

    const fault = await faultOf(run([path], {}, { timeoutMs: 60_000 }), anEvent());

    const pid = Number(await wrote('pid'));
    expect(fault).toBeUndefined();
    expect(isAlive(pid)).toBe(true);
    process.kill(pid);
  });

  test.each([
    ['exit 1', 'ops exited with 1', false],
    ['echo one; echo two >&2; echo three; exit 3', 'ops exited with 3: two', false],
    ['echo "only this"; exit 4', 'ops exited with 4: only this', false],
    ['printf "a\\033[31mb\\n\\n  \\n" >&2; exit 64', 'ops exited with 64: ab', false],
    ['echo busy >&2; exit 75', 'ops exited with 75: busy', true],
    ['kill -9 $$', 'ops was killed by SIGKILL', true],
  ])('that does `%s` has its reason told', async (lines, message, retryable) => {
    expect(await faultOf(shell(lines), anEvent())).toMatchObject({
      code: 'SINK',
      message,
      retryable,
    });
  });

  test('that writes without end has its last line told, and not more of it than fits', async () => {
    const lines = 'yes "a long line" | head -c 3200000 >&2; echo >&2; printf %0999d 7 >&2; exit 1';

    const { message } = (await faultOf(shell(lines), anEvent())) as Error;

    expect(message).toMatch(/^ops exited with 1: 0{100,160}…$/);
  });

  test('does not get its secrets shown, wherever it repeats them', async () => {
    const { path } = await aScript('echo "$1 $TOKEN and $1" >&2; exit 1');
    const sink = run([path, 's3cret'], { env: { TOKEN: 's3cret and more' } });

    const { message } = (await faultOf(sink, anEvent())) as Error;

    expect(message).toBe('ops exited with 1: *** *** and ***');
  });

  test('does not get half of a secret shown where its output was cut', async () => {
    const { path } = await aScript('printf %s "$TOKEN" >&2; printf %08188d 0 >&2; exit 1');
    const sink = run([path], { env: { TOKEN: 's3cret' } });

    const { message } = (await faultOf(sink, anEvent())) as Error;

    expect(message).not.toMatch(/cret/);
  });

  test('that is not there is refused in plain words', async () => {
    expect(await faultOf(run(['./no-such-command']), anEvent())).toMatchObject({
      code: 'SINK',
      message: 'ops: command not found: ./no-such-command',
      retryable: false,
    });
  });

  test('that may not be executed is refused in plain words', async () => {
    expect(await faultOf(run(['/etc/passwd']), anEvent())).toMatchObject({
      message: 'ops: command may not be executed: /etc/passwd',
      retryable: false,
    });
  });

  test('whose arguments are too long is refused', async () => {
    expect(await faultOf(run(['true', 'x'.repeat(3_000_000)]), anEvent())).toMatchObject({
      message: 'ops: command could not be started: argument list too long',
      retryable: false,
    });
  });

  test('that takes too long is ended with all that it has started, and tried again', async () => {
    const { path, wrote } = await aScript(`
      (trap 'echo ended >> "$HERE/said"; exit' TERM; echo begun >> "$HERE/said"; sleep 30 & wait) &
      wait`);

    const fault = await faultOf(run([path], {}, { timeoutMs: 700 }), anEvent());

    expect(fault).toMatchObject({
      code: 'TIMEOUT',
      message: 'ops did not end within 0.7 s',
      retryable: true,
    });
    expect(await wrote('said')).toBe('begun\nended\n');
  });

  test('that will not end is killed', async () => {
    const { path, wrote } = await aScript(`
      trap '' TERM
      echo $$ > "$HERE/pid"
      while true; do sleep 0.1; done`);

    const fault = await faultOf(run([path], {}, { timeoutMs: 300 }), anEvent());

    expect(fault).toMatchObject({ code: 'TIMEOUT', retryable: true });
    const pid = Number(await wrote('pid'));
    expect(await until(async () => !isAlive(pid))).toBe(true);
  });

  test('is ended when nobody waits for it any more', async () => {
    const { path, wrote } = await aScript('echo $$ > "$HERE/pid"; exec sleep 30');

    const waiting = from(run([path]).write([anEvent()])).subscribe();
    await until(async () => (await wrote('pid')) !== '');
    waiting.unsubscribe();

    const pid = Number(await wrote('pid'));
    expect(await until(async () => !isAlive(pid))).toBe(true);
  });
});

test.each([
  [{ command: [] }],
  [{ command: [''] }],
  [{ command: 'notify.sh' }],
  [{ command: ['notify.sh', 'a\0b'] }],
  [{ command: ['notify.sh'], env: { 'A=B': 'x' } }],
  [{ command: ['notify.sh'], env: { A: 1 } }],
])('the row %o is refused', (options) => {
  expect(exec.options.safeParse(options).success).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
