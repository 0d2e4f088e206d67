import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { MAIN, shell } from './statuswire.ts';
import { openOn, tearDown, town } from './town.ts';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

afterEach(tearDown);

it('a watcher whose program is replaced meanwhile sends its first mail all the same', async () => {
  let mails = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      stream.resume().once('end', () => done(null, String(++mails)));
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const place = await town(['acme']);
  cpSync(dirname(MAIN), place.path('dist'), { recursive: true });
  cpSync(PACKAGE, place.path('package.json'));
  const sinks = [
    { type: 'email', smtp: `smtp://127.0.0.1:${port}`, from: 'a@x.test', to: 'b@x.test' },
  ];
  place.write([{ name: 'acme', url: place.site('acme').url }], { sinks });
  const wire = shell(`exec ${process.execPath} dist/main.js`, { cwd: place.folder });
  await wire.until(() => place.polls('acme') > 2);

  for (const file of readdirSync(place.path('dist'))) rmSync(join(place.path('dist'), file));
  openOn(place.vendor('acme'), 'slow');

  await wire.until(() => mails === 1);
  expect(wire.stderr).not.toMatch(/"level":"error"/);
  await wire.stop();
  server.close();
});
