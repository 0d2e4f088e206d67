import { describe, expect, it } from 'vitest';
import { problemsIn } from './loading.ts';

const DURATION = 'expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)';
const NAME = 'must be 1 to 64 letters, digits, ".", "_" or "-", and start with a letter or digit';
const NO_ADDRESS = 'is missing; give the address of a page, or a vendor as "use"';
const PLATFORM = 'expected "statuspage", "incident-io", "table" or "paper"';
const NO_VENDOR = 'give the address of its page, or look for it with "statuswire catalog"';
const ADDRESS = 'expected an address such as "https://status.acme.com"';

/** A provider `{ "url": "https://a.b", … }` as the only element of a bare list. */
function row(fields: string): string {
  return `[{"url":"https://a.b",${fields}}]`;
}

describe('a text that is not JSON has a problem where it stops being JSON', () => {
  it.each([
    ['["https://a.b"', 'p.json:1:15: expected "," or "]"; the file ends too early'],
    ['{"providers":', 'p.json:1:14: expected a value; the file ends too early'],
    ['["https://a.b" "https://c.d"]', 'p.json:1:16: expected ","'],
    ['{"providers" []}', 'p.json:1:14: expected ":" after the key'],
    ['["https://a.b]', 'p.json:1:2: a string has no closing quote'],
    ['["https://a.b\n"]', 'p.json:1:2: a string has no closing quote'],
    [
      '["https://a.b\t"]',
      'p.json:1:2: a line break or control character inside a string; write \\n or \\t',
    ],
    [String.raw`["a\x"]`, 'p.json:1:2: unknown escape in a string; write \\\\ for a backslash'],
    ['{\n  providers: []}', 'p.json:2:3: not JSON; text needs double quotes'],
    ["['https://a.b']", 'p.json:1:2: not JSON; text needs double quotes'],
    ['["https://a.b"] x', 'p.json:1:17: not JSON; text needs double quotes'],
    ['["https://a.b"] []', 'p.json:1:17: expected nothing more after the end of the JSON value'],
  ])('%j', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('is not searched for comments after that place', () => {
    expect(problemsIn('// a\n[5 // b\n 5] // c')).toEqual([
      'p.json:1:1: comments are not allowed in JSON; remove it',
      'p.json:2:4: comments are not allowed in JSON; remove it',
      'p.json:3:2: expected ","',
    ]);
  });

  it('takes no comma before an empty object or list for a trailing one', () => {
    expect(problemsIn('["https://a.b",{},[]]')).toEqual([
      `p.json:1:16: [1].url: ${NO_ADDRESS}`,
      'p.json:1:19: [2]: expected a vendor, an address or an object, found a list',
    ]);
  });

  it('names comments, trailing commas, duplicate keys and wrong values at once', () => {
    const text =
      '{\n  // pages\n  "providers": ["https://a.b", 5,],\n  "interval": 1,\n  "interval": 2, /* end */\n}';

    expect(problemsIn(text)).toEqual([
      'p.json:2:3: comments are not allowed in JSON; remove it',
      'p.json:3:32: providers[1]: expected a vendor, an address or an object, found a number',
      'p.json:3:33: a trailing comma is not allowed in JSON; remove it',
      'p.json:5:3: interval: duplicate key',
      'p.json:5:16: a trailing comma is not allowed in JSON; remove it',
      'p.json:5:18: comments are not allowed in JSON; remove it',
    ]);
  });
});

describe('the file as a whole has a problem without a position', () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };

  it.each([
    [
      'ENOENT',
      'p.json: no such file; write one with "statuswire init", or name yours with --providers FILE',
    ],
    ['EISDIR', 'p.json: is a directory; name the file in it'],
    ['EACCES', 'p.json: may not be read; check its permissions'],
    ['EIO', 'p.json: cannot be read: EIO'],
  ])('%s', (code, problem) => {
    expect(problemsIn('', { read: failing(code) })).toEqual([problem]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['blanks', new TextEncoder().encode(' \n')],
    ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
  ])('is empty when it holds %s', (_, bytes) => {
    expect(problemsIn(bytes)).toEqual([
      'p.json: is empty; list what to watch, e.g. ["https://status.openai.com"]',
    ]);
  });

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x5b, 0, 0x5d, 0)],
    ['Latin-1', Uint8Array.of(0x5b, 0x22, 0xe9, 0x22, 0x5d)],
  ])('is not UTF-8 when it is %s', (_, bytes) => {
    expect(problemsIn(bytes)).toEqual(['p.json: is not UTF-8 text; save it as UTF-8']);
  });
});

describe('a wrong value has a problem where it stands', () => {
  it.each([
    ['3', 'p.json:1:1: expected an object or a list of what to watch, found a number'],
    ['null', 'p.json:1:1: expected an object or a list of what to watch, found null'],
    ['[]', 'p.json:1:1: is empty; name at least one page'],
    ['{}', 'p.json:1:1: providers: is missing'],
    ['{"providers":[]}', 'p.json:1:14: providers: is empty; name at least one page'],
    ['{"providers":{}}', 'p.json:1:14: providers: expected a list, found an object'],
    ['{"providers":["a.b"]}', `p.json:1:15: providers[0]: ${ADDRESS}`],
    ['[true]', 'p.json:1:2: [0]: expected a vendor, an address or an object, found true'],
    ['[{"name":"a"}]', `p.json:1:2: [0].url: ${NO_ADDRESS}`],
    ['["ftp://a.b"]', 'p.json:1:2: [0]: must start with https:// or http://'],
    [
      '["https://me:pw@a.b"]',
      'p.json:1:2: [0]: must not hold a user name or password; send them with "headers"',
    ],
    [row('"name":"a b"'), `p.json:1:30: [0].name: ${NAME}`],
    [row('"name":""'), `p.json:1:30: [0].name: ${NAME}`],
    [row(`"name":"${'a'.repeat(65)}"`), `p.json:1:30: [0].name: ${NAME}`],
    [row('"name":7'), 'p.json:1:30: [0].name: expected text in double quotes, found a number'],
    [row('"title":""'), 'p.json:1:31: [0].title: is empty'],
    [
      row('"platform":"statuspages"'),
      `p.json:1:34: [0].platform: ${PLATFORM}; did you mean "statuspage"?`,
    ],
    [
      row('"platform":"incident.io"'),
      `p.json:1:34: [0].platform: ${PLATFORM}; did you mean "incident-io"?`,
    ],
    [row('"interval":"5x"'), `p.json:1:34: [0].interval: ${DURATION}`],
    [row('"interval":-1'), `p.json:1:34: [0].interval: ${DURATION}`],
    [row('"interval":null'), `p.json:1:34: [0].interval: ${DURATION}, found null`],
    [row('"interval":"99ms"'), 'p.json:1:34: [0].interval: must be from 100ms to 24h'],
    [row('"interval":"25h"'), 'p.json:1:34: [0].interval: must be from 100ms to 24h'],
    [row('"openInterval":1e99'), 'p.json:1:38: [0].openInterval: must be from 100ms to 24h'],
    [row('"timeout":"6m"'), 'p.json:1:33: [0].timeout: must be from 100ms to 5m'],
    [row('"types":[]'), 'p.json:1:31: [0].types: is empty; name at least one type or leave it out'],
    [
      row('"types":["incident","incidnet"]'),
      'p.json:1:43: [0].types[1]: expected "incident", "maintenance" or "component"; did you mean "incident"?',
    ],
    [row('"impact":"major"'), 'p.json:1:32: [0].impact: expected a list, found text'],
    [row('"components":[""]'), 'p.json:1:37: [0].components[0]: is empty'],
    [row('"headers":[]'), 'p.json:1:33: [0].headers: expected an object, found a list'],
    [row('"headers":{"a b":"c"}'), 'p.json:1:34: [0].headers["a b"]: not a name for a header'],
    [
      row('"headers":{"Connection":"c"}'),
      'p.json:1:34: [0].headers.Connection: belongs to the connection; remove it',
    ],
    [
      row(String.raw`"headers":{"a":"b\nc"}`),
      'p.json:1:38: [0].headers.a: holds a line break or another character not allowed in a header',
    ],
    [row('"platfrom":"x"'), 'p.json:1:23: [0].platfrom: unknown key; did you mean "platform"?'],
    [row('"uurl":"x"'), 'p.json:1:23: [0].uurl: unknown key'],
    [row('"cadence":"x"'), 'p.json:1:23: [0].cadence: unknown key'],
    ['["acmee"]', 'p.json:1:2: [0]: the catalogue has no "acmee"; did you mean "acme"?'],
    ['["pay"]', 'p.json:1:2: [0]: the catalogue has no "pay"; did you mean "acme-pay"?'],
    [
      '{"providers":["Cypress Inc"]}',
      `p.json:1:15: providers[0]: the catalogue has no "Cypress Inc"; ${NO_VENDOR}`,
    ],
    ['["zzz"]', `p.json:1:2: [0]: the catalogue has no "zzz"; ${NO_VENDOR}`],
    ['[""]', `p.json:1:2: [0]: ${ADDRESS}`],
    [
      '[{"use":"acm"}]',
      'p.json:1:9: [0].use: the catalogue has no "acm"; did you mean "acme" or "acme-pay"?',
    ],
    [
      '{"a":{"use":"Acme"}}',
      'p.json:1:13: a.use: the catalogue has no "Acme"; did you mean "acme" or "acme-pay"?',
    ],
    [
      '[{"use":"https://a.b"}]',
      'p.json:1:9: [0].use: expected a vendor of the catalogue; an address goes into "url"',
    ],
    ['[{"use":7}]', 'p.json:1:9: [0].use: expected text in double quotes, found a number'],
    [row('"endpoint":"/feed"'), `p.json:1:34: [0].endpoint: ${ADDRESS}`],
    [row('"match":"API"'), 'p.json:1:31: [0].match: expected a list, found text'],
    [row('"match":["API","!"]'), 'p.json:1:38: [0].match[1]: names no word to look for'],
    [
      row('"options":{"rows":"a"}'),
      'p.json:1:23: [0].options: say whose options they are, with "platform"',
    ],
    [
      '[{"use":"globex","options":{}}]',
      'p.json:1:18: [0].options: say whose options they are, with "platform"',
    ],
    [
      row('"platform":"statuspage","options":{}'),
      'p.json:1:47: [0].options: statuspage takes no options',
    ],
    [
      row('"platform":"paper","options":[]'),
      'p.json:1:52: [0].options: expected an object, found a list',
    ],
    [row('"platform":"table"'), 'p.json:1:2: [0].options.rows: is missing'],
    [row('"platform":"table","options":{}'), 'p.json:1:52: [0].options.rows: is missing'],
    [row('"platform":"table","options":{"rows":""}'), 'p.json:1:60: [0].options.rows: is empty'],
    [
      row('"platform":"table","options":{"rows":"a","order":"dwon"}'),
      'p.json:1:72: [0].options.order: expected "up" or "down"; did you mean "down"?',
    ],
    [
      row('"platform":"table","options":{"rows":"a","colums":{}}'),
      'p.json:1:64: [0].options.colums: unknown key; did you mean "columns"?',
    ],
    [
      row('"platform":"table","options":{"rows":"a","columns":{"b c":{"at":"d"}}}'),
      'p.json:1:87: [0].options.columns["b c"].at: expected a number, found text',
    ],
    [row('"name":"a","name":"b"'), 'p.json:1:34: [0].name: duplicate key'],
    ['{"a":{"url":"https://a.b"},"a":{"url":"https://c.d"}}', 'p.json:1:28: a: duplicate key'],
    ['{"a b":{"url":"https://a.b"}}', `p.json:1:2: ["a b"]: a provider's name ${NAME}`],
    ['{"__proto__":{"url":"https://a.b"}}', `p.json:1:2: __proto__: a provider's name ${NAME}`],
    ['{"a":{"url":"https://a.b","name":"c"}}', 'p.json:1:27: a.name: unknown key'],
    [
      '{"a":{"url":"https://a.b","api_url":"https://a.b"}}',
      'p.json:1:27: a.api_url: give "url" or "api_url", not both',
    ],
    ['{"a":{"url":"https://a.b"},"b":{}}', `p.json:1:32: b.url: ${NO_ADDRESS}`],
    ['{"a":{"url":"https://a.b"},"b":1}', 'p.json:1:32: b: expected an object, found a number'],
  ])('%s', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('tells all problems at once, in the order of the file', () => {
    const text = `{
  "intervall": "60s",
  "providers": [
    { "name": "a", "url": "https://a.b", "evry": "3s" },
    { "url": "nowhere", "name": "a", "timeout": "0s" }
  ]
}`;

    expect(problemsIn(text)).toEqual([
      'p.json:2:3: intervall: unknown key; did you mean "interval"?',
      'p.json:4:42: providers[0].evry: unknown key',
      `p.json:5:14: providers[1].url: ${ADDRESS}`,
      'p.json:5:33: providers[1].name: the name is already used at p.json:4:15',
      'p.json:5:49: providers[1].timeout: must be from 100ms to 5m',
    ]);
  });

  it('counts lines the same whatever ends them', () => {
    const problem = ['p.json:3:1: [1]: expected a vendor, an address or an object, found a number'];

    expect(problemsIn('["https://a.b",\r\n\r\n5]')).toEqual(problem);
    expect(problemsIn('["https://a.b",\n\n5]')).toEqual(problem);
  });
});
