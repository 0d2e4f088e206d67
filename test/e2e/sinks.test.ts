import { afterEach, expect, it } from 'vitest';
import { closeServers, serve } from './servers.ts';
import { statuswire } from './statuswire.ts';
import { tearDown, town } from './town.ts';

afterEach(async () => {
  await tearDown();
  closeServers();
});

it('sinks are tried one by one, and those that refuse are told', async () => {
  const place = await town(['acme']);
  const url = await serve((path, response) => response.writeHead(path === '/ok' ? 200 : 410).end());
  place.write([{ name: 'acme', url: place.site('acme').url }], {
    sinks: [
      { type: 'webhook', name: 'well', url: '${HOOKS}/ok' },
      { type: 'webhook', name: 'gone', url: '${HOOKS}/s3cret' },
    ],
  });

  const wire = statuswire(['sinks', 'test'], { cwd: place.folder, env: { HOOKS: url } });

  expect(await wire.exited).toEqual({ code: 1, signal: null });
  expect(wire.stderr).toBe('');
  expect(wire.stdout).toMatch(
    /^well \(webhook\): accepted in \d+ ms\ngone \(webhook\): refused: answered 410\n$/,
  );
});

it('a sink that does not answer is given up, and an impatient SIGINT ends at once', async () => {
  const place = await town(['acme']);
  const url = await serve(() => undefined);
  const sinks = [{ type: 'webhook', url, timeout: '0.2s' }];
  place.write([{ name: 'acme', url: place.site('acme').url }], { sinks });
  const late = statuswire(['sinks', 'test'], { cwd: place.folder });
  const { code } = await late.exited;
  let asked = false;
  const slow = await serve(() => void (asked = true));
  place.write([{ name: 'acme', url: place.site('acme').url }], {
    sinks: [{ type: 'webhook', url: slow, timeout: '5m' }],
  });

  const wire = statuswire(['sinks', 'test', 'webhook'], { cwd: place.folder });
  await wire.until(() => asked);
  wire.kill('SIGINT');

  expect(code).toBe(1);
  expect(late.stdout).toMatch(
    /^webhook \(webhook\): failed: 127\.0\.0\.1:\d+ did not answer within 0\.2 s\n$/,
  );
  expect(await wire.exited).toEqual({ code: null, signal: 'SIGINT' });
});
