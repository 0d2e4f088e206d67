import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/cli/fitted.ts';

const ROOMY = {
  head: ['SLUG', 'NAME', 'KIND', 'URL'],
  rows: [
    ['acme', 'The Acme Corporation of America', 'cloud', 'https://acme.test'],
    ['globex', 'Globex', 'database', 'https://globex.test'],
  ],
  cut: 1,
  spare: [2, 1],
};

describe('fitted', () => {
  it.each([undefined, 70])('leaves a table alone that has room: %s', (width) => {
    expect(fitted(ROOMY, width)).toEqual([
      'SLUG    NAME                             KIND      URL',
      'acme    The Acme Corporation of America  cloud     https://acme.test',
      'globex  Globex                           database  https://globex.test',
    ]);
  });

  it('cuts a text first', () => {
    expect(fitted(ROOMY, 55)).toEqual([
      'SLUG    NAME              KIND      URL',
      'acme    The Acme Corpor…  cloud     https://acme.test',
      'globex  Globex            database  https://globex.test',
    ]);
  });

  it('then leaves out a column', () => {
    expect(fitted(ROOMY, 50)).toEqual([
      'SLUG    NAME                   URL',
      'acme    The Acme Corporation…  https://acme.test',
      'globex  Globex                 https://globex.test',
    ]);
  });

  it.each([30, 10])('leaves what is most important, even in %d columns', (width) => {
    expect(fitted(ROOMY, width)).toEqual([
      'SLUG    URL',
      'acme    https://acme.test',
      'globex  https://globex.test',
    ]);
  });
});
