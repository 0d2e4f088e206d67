import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unusable } from '../../src/cli/unusable.ts';

const folder = mkdtempSync(join(tmpdir(), 'statuswire-unusable-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'mine'), '');
writeFileSync(join(folder, 'locked'), '');
chmodSync(join(folder, 'locked'), 0o000);

it.each([
  ['one that is there', join(folder, 'mine')],
  ['one that is not there yet', join(folder, 'new')],
  ['one whose folders are not there yet', join(folder, 'a/b/c/new')],
])('%s can be used', async (_, file) => {
  expect(await unusable(file)).toBeUndefined();
});

it.each([
  ['a folder', folder, 'is a folder; name a file'],
  ['a device', '/dev/null', 'is no regular file; name another one'],
  ['one below a file', join(folder, 'mine/new'), 'cannot be read and written: not a directory'],
])('%s cannot', async (_, file, why) => {
  expect(await unusable(file)).toBe(why);
});

it.skipIf(process.getuid?.() === 0)('nor can one without the right to', async () => {
  const why = 'cannot be read and written: permission denied';

  expect(await unusable(join(folder, 'locked'))).toBe(why);
  expect(await unusable('/new')).toBe('cannot be made: permission denied');
});
