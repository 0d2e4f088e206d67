import { describe, expect, test } from 'vitest';
import { redacted } from '../../src/sinks/redacted.ts';
import { secretsOf } from '../../src/sinks/secretsOf.ts';

const URL =
  'https://ops:p%40ss-w0rd@hooks.test/services/T024BE7LD/xyzzy-xyzzy-xyzzy?sig=a%2Bb9c&v=2';

describe('of an address', () => {
  const secrets = secretsOf({ url: URL });

  test.each([
    [`no hook at ${URL}.`, 'no hook at ***.'],
    ['Cannot POST /services/T024BE7LD/xyzzy-xyzzy-xyzzy?sig=a%2Bb9c&v=2', 'Cannot POST ***'],
    ['sig=a+b9c&v=2 is wrong', 'sig=***&v=2 is wrong'],
    ['{"path":"\\/services\\/T024BE7LD\\/xyzzy-xyzzy-xyzzy"}', '{"path":"***"}'],
    ['no xyzzy-xyzzy-xyzzy in T024BE7LD', 'no *** in ***'],
    ['bad login ops:p@ss-w0rd (p%40ss-w0rd)', 'bad login *** (***)'],
    ['Basic b3BzOnBAc3MtdzByZA==', '***'],
    ['hooks.test has no services for version 2', 'hooks.test has no services for version 2'],
  ])('%j is shown as %j', (answer, shown) => {
    expect(redacted(answer, secrets)).toBe(shown);
  });
});

describe('of words', () => {
  const secrets = secretsOf({ words: ['Bearer t0ken', 'a "quoted" word', 'half \uD83D'] });

  test.each([
    ['{"auth":"Bearer t0ken"}', '{"auth":"***"}'],
    ['who is t0ken?', 'who is ***?'],
    ['a Bearer is wanted', 'a Bearer is wanted'],
    ['{"x":"a \\"quoted\\" word"}', '{"x":"***"}'],
  ])('%j is shown as %j', (answer, shown) => {
    expect(redacted(answer, secrets)).toBe(shown);
  });
});

test('a login is hidden, but who it is only where nothing else is secret', () => {
  const answer = 'status, status:s3cret, s3cret, Basic c3RhdHVzOnMzY3JldA==';

  expect(redacted(answer, secretsOf({ login: { user: 'status', password: 's3cret' } }))).toBe(
    'status, ***, ***, ***',
  );
  expect(redacted('t0ken', secretsOf({ url: 'https://t0ken@hooks.test' }))).toBe('***');
});
