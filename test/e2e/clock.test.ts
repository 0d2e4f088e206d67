import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { changes, expectNothingTwice } from './accounts.ts';
import { Service } from '../sinks/service.ts';
import { statuswire } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

const PUT_BACK = fileURLToPath(new URL('putBack.cjs', import.meta.url));

const service = new Service();
afterEach(async () => {
  await tearDown();
  await service.stop();
});

it('a clock that is put back by an hour holds up neither the polls nor a sink', async () => {
  const place = await town(['acme']);
  await service.start();
  const sinks = [{ type: 'webhook', url: `${service.url}/hook` }];
  place.write([{ name: 'acme', url: place.site('acme').url }], { sinks });
  openOn(place.vendor('acme'), 'before');
  const env = { NODE_OPTIONS: `--require=${PUT_BACK}` };
  const wire = statuswire(['--state', 'state.db'], { cwd: place.folder, env });
  await wire.until(() => service.received.length === 1);
  service.usual = () => ({ status: 503, headers: { 'retry-after': '1' } });

  wire.kill('SIGUSR2');
  openOn(place.vendor('acme'), 'after');
  await wire.until(() => service.received.length > 1);
  service.usual = () => ({ status: 200 });
  await wire.until(() => wire.events.length === 2);
  place.vendor('acme').resolve('after');
  await wire.until(() => service.received.length > 3);

  expect(changes(wire.events)).toEqual(['opened before', 'opened after', 'resolved after']);
  expectNothingTwice(wire.events);
});
