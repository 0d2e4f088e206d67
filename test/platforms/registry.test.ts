import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { platformOf, platforms } from '../../src/platforms/index.ts';

it('knows every folder of src/platforms as a platform, and no other', () => {
  const folder = new URL('../../src/platforms/', import.meta.url);

  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());

  const ids = platforms.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

it('finds a platform by its id', () => {
  expect(platforms.map(({ id }) => platformOf(id))).toEqual(platforms);
  expect(platformOf('cuneiform')).toBeUndefined();
});

it('asks incident.io before Statuspage, which it imitates', () => {
  const ids = platforms.map(({ id }) => id);

  expect(ids.indexOf('incident-io')).toBeLessThan(ids.indexOf('statuspage'));
});
