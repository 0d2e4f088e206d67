import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/sinks/index.ts';
import { problemsIn } from './loading.ts';

/** What is wrong with a row of a kind, without where it stands in the text. */
function wrong(row: object, env: Record<string, string> = {}): string[] {
  const text = JSON.stringify({ providers: ['acme'], sinks: [row] });
  return problemsIn(text, { kinds, env }).map((line) => line.replace(/^p\.json:\d+:\d+: /, ''));
}

const HOOK = { type: 'webhook', url: 'https://hooks.test' };
const ALERTS = { type: 'alertmanager', url: 'http://alertmanager.test' };
const BOT = { type: 'telegram', token: '1:a', chat: -1 };
const MAIL = { type: 'email', smtp: 'smtp://mail.test', from: 'a@b.test', to: 'c@d.test' };
const SLACK = 'give either "url" (a webhook), or "token" and "channel" (a bot)';
const CHAT =
  'expected the id of a chat such as -1001234567890, or the name of a channel such as "@acme_status"';
const COMMAND =
  'expected a list of the command and its arguments, such as ["./notify.sh", "status"]';

describe('what is wrong with a row is said in words, with a remedy', () => {
  it.each([
    [{ type: 'slack' }, [`sinks[0]: ${SLACK}`]],
    [
      { type: 'slack', url: 'https://a.b', token: 'x' },
      [`token: does not go with "url"; ${SLACK}`],
    ],
    [
      { type: 'slack', token: 'x', channel: '#a', url: 'https://a.b', theard: true },
      [`url: does not go with "token"; ${SLACK}`, 'theard: unknown key; did you mean "thread"?'],
    ],
    [{ type: 'slack', token: 'x' }, ['sinks[0].channel: is missing']],
    [
      { type: 'slack', url: 'x' },
      ['url: expected an address that starts with https:// or http://'],
    ],
    [{ type: 'exec', command: './notify.sh status' }, [`command: ${COMMAND}, found text`]],
    [{ type: 'exec', command: {} }, [`command: ${COMMAND}, found an object`]],
    [
      { type: 'exec', command: ['x'], env: { 'a b': 'c' } },
      ['env["a b"]: must be letters, digits and "_", and begin with no digit'],
    ],
    [{ ...BOT, chat: 'acme' }, [`chat: ${CHAT}`]],
    [{ ...BOT, chat: 1.5 }, [`chat: ${CHAT}, found a number`]],
    [{ ...BOT, topic: -7 }, ['topic: expected the number of a topic, such as 7']],
    [
      { ...MAIL, to: 'ops' },
      ['to: expected an address such as "ops@acme.com" or "Acme Status <ops@acme.com>"'],
    ],
    [
      { ...MAIL, to: 5 },
      ['to: expected an address such as "ops@acme.com", or a list of them, found a number'],
    ],
  ])('%j', (row, problems) => {
    const expected = problems.map((problem) =>
      problem.startsWith('sinks') ? problem : `sinks[0].${problem}`,
    );

    expect(wrong(row)).toEqual(expected);
  });

  it.each(kinds.map(({ id, example }) => [id, example] as const))(
    'whatever stands there, in a row of %s',
    (_, example) => {
      const keys = Object.keys(example).filter((key) => key !== 'type');
      const values = [5, 1.5, true, null, '', ' ', [], [[]], {}, { '': {} }];

      const said = keys.flatMap((key) =>
        values.flatMap((value) => wrong({ ...example, [key]: value })),
      );

      expect(said.filter((words) => /Invalid|\/\^|expected (tuple|union)/.test(words))).toEqual([]);
    },
  );
});

const LINE = 'holds a line break or another character not allowed in a header';
const CONNECTION = 'belongs to the connection; remove it';
const OURS = 'is set by statuswire itself; remove it';

describe('headers of a row', () => {
  it.each([HOOK, ALERTS])('are checked before anything is sent: %j', (row) => {
    expect(
      wrong({
        ...row,
        headers: {
          'x y': '1',
          'x-break': 'a\r\nb: c',
          'x-snow': '☃',
          Host: 'a.b',
          'Transfer-Encoding': 'chunked',
          'content-length': '5',
          Connection: 'close',
          'keep-alive': '5',
          upgrade: 'x',
          TE: 'trailers',
          trailer: 'x',
          expect: '100-continue',
          'Content-Type': 'text/plain',
          'content-encoding': 'gzip',
        },
      }),
    ).toEqual(
      [
        `["x y"]: not a name for a header`,
        `["x-break"]: ${LINE}`,
        `["x-snow"]: ${LINE}`,
        `.Host: ${CONNECTION}`,
        `["Transfer-Encoding"]: ${CONNECTION}`,
        `["content-length"]: ${CONNECTION}`,
        `.Connection: ${CONNECTION}`,
        `["keep-alive"]: ${CONNECTION}`,
        `.upgrade: ${CONNECTION}`,
        `.TE: ${CONNECTION}`,
        `.trailer: ${CONNECTION}`,
        `.expect: ${CONNECTION}`,
        `["Content-Type"]: ${OURS}`,
        `["content-encoding"]: ${OURS}`,
      ].map((problem) => `sinks[0].headers${problem}`),
    );
  });

  it('are not those that a webhook sets itself', () => {
    const headers = { 'Idempotency-Key': 'x', 'X-Statuswire-Signature': 'x', 'x-key': 'é' };

    expect(wrong({ ...HOOK, headers })).toEqual([
      `sinks[0].headers["Idempotency-Key"]: ${OURS}`,
      `sinks[0].headers["X-Statuswire-Signature"]: ${OURS}`,
    ]);
  });

  it('may come from a file whose last line ends, and not show what is wrong with them', () => {
    const headers = { authorization: 'Bearer ${TOKEN}', 'x-key': '${KEY}' };

    expect(wrong({ ...HOOK, headers }, { TOKEN: 't0ken\n', KEY: 'k3y\nk3y\n' })).toEqual([
      `sinks[0].headers["x-key"]: ${LINE}`,
    ]);
  });
});
