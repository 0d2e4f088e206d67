import { afterEach, expect, it } from 'vitest';
import { anEvent } from '../sinks/anEvent.ts';
import { closeServers, serve } from './servers.ts';
import { DeadLetters } from '../../src/sinks/deadLetters.ts';
import { Fault } from '../../src/core/fault.ts';
import { statuswire } from './statuswire.ts';
import { tearDown, town } from './town.ts';

afterEach(async () => {
  await tearDown();
  closeServers();
});

it('what a sink had refused is listed, told once more, and dropped, while others are buried', async () => {
  const place = await town(['acme']);
  const letters = new DeadLetters(place.path('state.db.dead.ndjson'), Date.now);
  const fault = new Fault('SINK', 'ops answered 422');
  const bury = (id: string) =>
    letters.bury({ sink: 'ops', event: anEvent({ id, incident_id: id }), fault, attempts: 1 });
  const url = await serve((_, response) => {
    bury(`new ${asked++}`);
    response.end();
  });
  let asked = 0;
  const row = { name: 'acme', url: place.site('acme').url };
  place.write([row], { sinks: [{ type: 'webhook', name: 'ops', url }] });
  const run = async (...args: readonly string[]) => {
    const wire = statuswire(['dead', ...args, '--state', 'state.db'], { cwd: place.folder });
    const { code } = await wire.exited;
    return { code, out: wire.stdout, err: wire.stderr };
  };
  bury('a');
  bury('b');

  const listed = await run();
  const retried = await run('retry', '--all');
  const left = letters.open().map(({ event }) => event.id);
  const dropped = await run('drop', '--sink', 'ops');

  expect(listed.out).toMatch(/^ID .*\n\w{8} {2}\d+s +ops .* answered 422\n\w{8} .*\n$/);
  expect(retried).toMatchObject({ code: 0, out: '2 accepted, 0 still dead\n' });
  expect(left).toEqual(['new 0', 'new 1']);
  expect(dropped).toEqual({ code: 0, out: '2 dropped\n', err: '' });
  expect(await run()).toEqual({
    code: 0,
    out: '',
    err: 'statuswire: no dead letters in state.db.dead.ndjson\n',
  });
});
