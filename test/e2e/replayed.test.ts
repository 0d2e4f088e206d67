import { afterEach, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { writeFileSync } from 'node:fs';
import { anEvent } from '../sinks/anEvent.ts';
import { closeServers, serve } from './servers.ts';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { openOn, tearDown, town, type Town } from './town.ts';
import { statuswire } from './statuswire.ts';

afterEach(async () => {
  await tearDown();
  closeServers();
});

async function aTown(url: string): Promise<Town> {
  const place = await town(['acme']);
  const rows = [{ name: 'acme', url: place.site('acme').url }];
  place.write(rows, { sinks: [{ type: 'webhook', name: 'ops', url: `${url}/\${HOOK}` }] });
  return place;
}

function replay(place: Town, ...args: readonly string[]) {
  return statuswire(['replay', ...args], { cwd: place.folder, env: { HOOK: 's3cret' } });
}

it('what a watcher has told is sent once more while it runs, and shown before', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.end();
  });
  const place = await aTown(url);
  openOn(place.vendor('acme'), 'first');
  const watcher = statuswire(['--quiet', '--state', 'state.db', '-o', 'events.ndjson'], {
    cwd: place.folder,
    env: { HOOK: 's3cret' },
  });
  await watcher.until(() => place.told('events.ndjson').length === 1 && asked === 1);
  asked = 0;

  const dry = replay(place, '--state', 'state.db', '--dry-run');
  const { code } = await dry.exited;
  const askedByDry = asked;
  const live = replay(place, 'events.ndjson');

  expect(await live.exited).toEqual({ code: 0, signal: null });
  expect({ code, askedByDry }).toEqual({ code: 0, askedByDry: 0 });
  expect(dry.stdout).toContain(`POST ${new URL(url).host}\n{\n`);
  expect(dry.stdout).not.toContain('s3cret');
  expect(live.stdout).toBe('ops (webhook): 1 accepted\n');
  expect(asked).toBe(1);
});

it('a SIGINT lets the current event be taken, and no other', async () => {
  const waiting: ServerResponse[] = [];
  const place = await aTown(await serve((_, response) => void waiting.push(response)));
  const events = ['a', 'b', 'c'].map((id) => anEvent({ id, incident_id: id }));
  writeFileSync(place.path('old.ndjson'), events.map(lineOf).join(''));
  const wire = replay(place, 'old.ndjson');
  await wire.until(() => waiting.length === 1);

  wire.kill('SIGINT');
  await new Promise((go) => setTimeout(go, 300));
  waiting[0]!.end();

  expect(await wire.exited).toEqual({ code: 0, signal: null });
  expect(wire.stdout).toBe('ops (webhook): 1 accepted\n');
  expect(waiting).toHaveLength(1);
});
