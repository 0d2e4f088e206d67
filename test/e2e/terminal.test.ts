import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { shell } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

afterEach(tearDown);

const HERE = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
const ESCAPE = '\u001B';
const RULE = '─'.repeat(60);

/** A command line that runs in a pseudo terminal of its own; stderr is the terminal, too. */
function onTerminal(args: string): string {
  return `exec script -qec "$STATUSWIRE ${args}" /dev/null </dev/null`;
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(`\r${ESCAPE}[K`, '');
}

describe.skipIf(!HERE)(`on a terminal${HERE ? '' : ' (skipped: no script of util-linux)'}`, () => {
  it('people get text in colour', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const wire = shell(onTerminal('--quiet'), { cwd: place.folder, env: { TERM: 'xterm' } });

    await wire.until(() => wire.stdout.includes('Message: slow is being looked into.'));

    expect(wire.stdout).toContain(`Status: ${ESCAPE}[31mINVESTIGATING${ESCAPE}[39m`);
  });

  it('NO_COLOR takes the colour away', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const env = { TERM: 'xterm', NO_COLOR: '1' };
    const wire = shell(onTerminal(''), { cwd: place.folder, env });

    await wire.until(() => wire.stdout.includes('Message: slow is being looked into.'));

    expect(wire.stdout).toContain('Status: INVESTIGATING');
    expect(wire.stdout).not.toContain(`${ESCAPE}[`);
    expect(wire.stdout).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: watching/);
  });

  it('--once frames its answer, and says when there is nothing', async () => {
    const place = await town(['acme', 'globex']);
    place.vendor('acme').backfill({ incidents: 3 });

    const wire = shell(onTerminal('--once'), { cwd: place.folder, env: { TERM: 'xterm' } });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(plain(wire.stdout)).toContain(
      `${RULE}\nNo active incidents detected. 2 of 2 pages read.\n${RULE}\n`.slice(61),
    );
    expect(plain(wire.stdout).startsWith(`${RULE}\n`)).toBe(true);
  });

  it('--once counts what is open, and names what was not read', async () => {
    const place = await town(['acme', 'globex']);
    openOn(place.vendor('acme'), 'slow');
    place.site('globex').faults.set({ kind: 'html' });

    const command = onTerminal('--once --quiet');
    const wire = shell(command, { cwd: place.folder, env: { TERM: 'xterm', NO_COLOR: '1' } });

    expect(await wire.exited).toEqual({ code: 1, signal: null });
    expect(plain(wire.stdout)).toContain('Status: INVESTIGATING\n');
    expect(plain(wire.stdout)).toContain('1 active incident. 1 of 2 pages read.\n');
    expect(plain(wire.stdout)).toMatch(/^statuswire: globex: /m);
    expect(plain(wire.stdout)).not.toContain('No active incidents');
  });

  it('--once takes its line of progress back before it tells something', async () => {
    const place = await town(['acme', 'globex', 'hooli']);
    openOn(place.vendor('globex'), 'slow');
    openOn(place.vendor('hooli'), 'down');
    place.site('hooli').faults.set({ kind: 'slow', ms: 300 });

    const command = onTerminal('--once');
    const wire = shell(command, { cwd: place.folder, env: { TERM: 'xterm', NO_COLOR: '1' } });
    await wire.exited;

    expect(wire.stdout).toMatch(/of 3 pages read/);
    expect(wire.stdout).not.toMatch(/pages read\[/);
  });

  it('--once says how many of what is open an earlier run has told', async () => {
    const place = await town(['acme']);
    openOn(place.vendor('acme'), 'slow');
    const command = onTerminal('--once --quiet -o events.ndjson 2>/dev/null');
    const first = shell(command, { cwd: place.folder, env: { TERM: 'xterm', NO_COLOR: '1' } });
    await first.exited;

    const second = shell(command, { cwd: place.folder, env: { TERM: 'xterm', NO_COLOR: '1' } });
    await second.exited;

    expect(plain(first.stdout)).toContain('\n1 active incident. 1 of 1 pages read.\n');
    expect(plain(second.stdout)).toBe(
      `${RULE}\n1 active incident, 1 told before. 1 of 1 pages read.\n${RULE}\n`,
    );
  });

  it('detect says what it asks, and takes that back', async () => {
    const place = await town(['acme']);
    const command = onTerminal(`detect ${place.site('acme').url}`);
    const wire = shell(command, { cwd: place.folder, env: { TERM: 'xterm' } });

    expect(await wire.exited).toEqual({ code: 0, signal: null });
    expect(wire.stdout).toMatch(/\[Kasking http:\S+\/api\/v2\/incidents\.json/);
    expect(wire.stdout).toContain(`\r${ESCAPE}[KPage      acme, `);
  });

  it('a terminal that is closed ends the program', async () => {
    const place = await town(['acme']);
    const command = `script -qec "$STATUSWIRE -o events.ndjson & echo \\$! >pid; wait" /dev/null </dev/null`;
    const wire = shell(`exec ${command}`, { cwd: place.folder });
    await wire.until(() => place.polls('acme') > 1);
    const pid = Number(place.text('pid'));

    wire.kill('SIGKILL');

    await wire.until(() => !isRunning(pid));
    expect(place.text('events.ndjson')).toBe('');
  });

  it('a terminal that is closed ends the program by SIGHUP, not by an abort of Node.js', async () => {
    const place = await town(['acme']);
    const job = '$STATUSWIRE & trap "kill -HUP $!" HUP; wait $!; wait $!; echo $? >code';
    writeFileSync(join(place.folder, 'job.sh'), job);
    const command = 'exec script -qec "sh job.sh" /dev/null </dev/null';
    const wire = shell(command, { cwd: place.folder });
    await wire.until(() => place.polls('acme') > 1);

    wire.kill('SIGKILL');

    await wire.until(() => place.text('code') !== '');
    expect(place.text('code')).toBe('129\n');
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
