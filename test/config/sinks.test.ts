import { describe, expect, it } from 'vitest';
import { configIn, problemsIn } from './loading.ts';

const PLAIN = {
  name: 'hook',
  type: 'hook',
  options: {},
  providers: [],
  categories: [],
  types: [],
  changes: [],
  impact: [],
  components: [],
  match: [],
  template: undefined,
  digestMs: undefined,
  holdMs: 0,
  remindMs: undefined,
  timeoutMs: 10_000,
  rate: 60,
  giveUpMs: 259_200_000,
};
const DURATION = 'expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)';

/** A file that watches two vendors and tells these sinks. */
function file(sinks: string, more = ''): string {
  return `{"sinks":[${sinks}],"providers":["acme","globex"]${more}}`;
}

/** A sink whose kind is `chat`. */
function chat(fields: string): string {
  return file(`{"type":"chat","room":"r",${fields}}`);
}

describe('the sinks of a file', () => {
  it('are none when it names none', () => {
    expect(configIn('["acme"]')).toMatchObject({ sinks: [], deadLetters: undefined });
  });

  it('have everything filled in that they leave out', () => {
    expect(configIn(file('{"type":"hook"}')).sinks).toEqual([PLAIN]);
  });

  it('say what all sinks may, in milliseconds, and keep the options of their kind as written', () => {
    const text = chat(
      `"name":"ops","style":"plain","providers":["acme","glo*"],"categories":["cloud"],
       "types":["incident"],"changes":["opened","resolved"],"impact":["none","critical"],
       "components":["API*"],"match":["data"],"template":"{name}","digest":"15m","hold":"2m",
       "remind":"1h","timeout":"3s","rate":5,"giveUp":"1d"`,
    );

    expect(configIn(text).sinks).toEqual([
      {
        name: 'ops',
        type: 'chat',
        options: { room: 'r', style: 'plain' },
        providers: ['acme', 'glo*'],
        categories: ['cloud'],
        types: ['incident'],
        changes: ['opened', 'resolved'],
        impact: ['none', 'critical'],
        components: ['API*'],
        match: ['data'],
        template: '{name}',
        digestMs: 900_000,
        holdMs: 120_000,
        remindMs: 3_600_000,
        timeoutMs: 3000,
        rate: 5,
        giveUpMs: 86_400_000,
      },
    ]);
  });

  it.each([
    ['"none"', ['none', 'minor', 'major', 'critical']],
    ['"major"', ['major', 'critical']],
    ['["major"]', ['major']],
  ])('have an impact that is at least a word, or exactly a list: %s', (written, impact) => {
    expect(configIn(chat(`"impact":${written}`)).sinks[0]?.impact).toEqual(impact);
  });

  it('take secrets from the environment', () => {
    const text = file('{"type":"hook","url":"${HOOK}"}');

    expect(configIn(text, { env: { HOOK: 'https://s3cret.test' } }).sinks[0]?.options).toEqual({
      url: 'https://s3cret.test',
    });
  });

  it('may name the file of dead letters', () => {
    expect(configIn(file('', ',"deadLetters":"dead"')).deadLetters).toBe('dead');
  });
});

describe('what a vendor sells', () => {
  const sinks = '{"type":"hook","categories":["cloud"]}';
  const providers = `"acme",{"use":"globex"},{"use":"acme","name":"own","category":"email"},
    {"url":"https://status.acme.test/api/v2","name":"by-host"},{"url":"https://a.b","name":"b"}`;

  it('is what its row says, else the catalogue, by name or by host', () => {
    const { categories } = configIn(`{"sinks":[${sinks}],"providers":[${providers}]}`);

    expect(Object.fromEntries(categories)).toEqual({
      acme: 'cloud',
      globex: 'payments',
      own: 'email',
      'by-host': 'cloud',
    });
  });

  it('is not known of a host that serves the pages of several', () => {
    const catalog = () =>
      new Map(
        ['cloud', 'email', 'cloud'].map((category, n) => [
          `${n}`,
          {
            name: '',
            url: 'https://a.b',
            platform: undefined,
            endpoint: undefined,
            options: undefined,
            category,
          },
        ]),
      );
    const text = `{"sinks":[${sinks}],"providers":["https://a.b/status"]}`;

    expect(configIn(text, { catalog }).categories.size).toBe(0);
  });

  it('is looked up only when a sink asks for it', () => {
    const catalog = () => {
      throw new Error('read');
    };

    const text = '{"sinks":[{"type":"hook"}],"providers":["https://a.b"]}';
    expect(configIn(text, { catalog }).categories.size).toBe(0);
  });
});

describe('a wrong sink has a problem where it stands', () => {
  it.each([
    ['{"providers":["acme"],"sinks":{}}', '1:31: sinks: expected a list, found an object'],
    [file('5'), '1:11: sinks[0]: expected an object, found a number'],
    [file('{}'), '1:11: sinks[0].type: is missing'],
    [
      file('{"type":"hok"}'),
      '1:19: sinks[0].type: expected "chat", "hook", "file" or "stdout"; did you mean "hook"?',
    ],
    [file('{"type":7}'), '1:19: sinks[0].type: expected text in double quotes, found a number'],
    [file('{"type":"chat"}'), '1:11: sinks[0].room: is missing'],
    [file('{"type":"chat","room":""}'), '1:33: sinks[0].room: is empty'],
    [
      chat('"style":"rihc"'),
      '1:45: sinks[0].style: expected "plain" or "rich"; did you mean "rich"?',
    ],
    [chat('"romm":"x"'), '1:37: sinks[0].romm: unknown key'],
    [chat('"digset":"x"'), '1:37: sinks[0].digset: unknown key; did you mean "digest"?'],
    [file('{"type":"hook","remindd":"x"}'), '1:26: sinks[0].remindd: unknown key'],
    [file('{"type":"hook","url":"x"}'), '1:32: sinks[0].url: expected an address'],
    [
      file('{"type":"hook","template":"{name}"}'),
      '1:26: sinks[0].template: is for sinks that send messages to people, which hook does not',
    ],
    [
      file('{"type":"hook","digest":"1h"}'),
      '1:26: sinks[0].digest: is for sinks that send messages to people, which hook does not',
    ],
    [
      file('{"type":"hook","remind":"1h"}'),
      '1:26: sinks[0].remind: is for sinks that send messages to people, which hook does not',
    ],
    [
      file('{"type":"file","path":"a","rate":5}'),
      '1:37: sinks[0].rate: is for places elsewhere; file is on this machine',
    ],
    [file('{"type":"file","path":"a","hold":"5m"}'), undefined],
    [chat('"template":"{{{name}"'), undefined],
    [chat('"template":"{ name"'), '1:48: sinks[0].template: a single "{"; write "{{"'],
    [chat('"digest":"5x"'), `1:46: sinks[0].digest: ${DURATION}`],
    [chat('"hold":"0s"'), '1:44: sinks[0].hold: must be from 1s to 24h'],
    [chat('"rate":0'), '1:44: sinks[0].rate: must be from 1 to 6000'],
    [chat('"rate":1.5'), '1:44: sinks[0].rate: expected a whole number, found a number'],
    [
      chat('"impact":"majr"'),
      '1:46: sinks[0].impact: expected "none", "minor", "major" or "critical"; did you mean "major"?',
    ],
    [
      chat('"impact":["majr"]'),
      '1:47: sinks[0].impact[0]: expected "none", "minor", "major", "critical", "maintenance" or "unknown"; did you mean "major"?',
    ],
    [
      chat('"impact":5'),
      '1:46: sinks[0].impact: expected "none", "minor", "major" or "critical" (at least), or a list (exactly these), found a number',
    ],
    [
      chat('"categories":["clod"]'),
      '1:51: sinks[0].categories[0]: expected "cloud", "payments" or "email"; did you mean "cloud"?',
    ],
    [
      chat('"changes":["open"]'),
      '1:48: sinks[0].changes[0]: expected "opened", "updated", "resolved", "reopened", "edited", "touched" or "removed"',
    ],
    [chat('"changes":[]'), '1:47: sinks[0].changes: is empty; name at least one or leave it out'],
    [chat('"match":["!"]'), '1:46: sinks[0].match[0]: names no word to look for'],
    [
      chat('"providers":["acmee","glo?ex","Globex"]'),
      '1:50: sinks[0].providers[0]: no provider is called so; did you mean "acme"?',
    ],
    [
      '[{"use":"acme","category":"clod"}]',
      '1:27: [0].category: expected "cloud", "payments" or "email"; did you mean "cloud"?',
    ],
    [
      file('{"type":"hook"},{"type":"hook"}'),
      '1:35: sinks[1].type: the name is already used at p.json:1:19; give this one a "name" of its own',
    ],
    [
      file('{"type":"hook"},{"type":"chat","room":"r","name":"hook"}'),
      '1:60: sinks[1].name: the name is already used at p.json:1:19',
    ],
    [
      chat('"name":"stdout"'),
      '1:44: sinks[0].name: the standard output, and it alone, is called stdout',
    ],
    [
      file('{"type":"stdout","name":"out"}'),
      '1:35: sinks[0].name: the standard output, and it alone, is called stdout',
    ],
    [file('{"type":"stdout"}'), undefined],
    [
      file('{"type":"stdout"},{"type":"stdout"}'),
      '1:37: sinks[1].type: stdout is told at p.json:1:19',
    ],
  ])('%s', (text, problem) => {
    const found = problemsIn(text).map((line) => line.replace('p.json:', ''));

    expect(found).toEqual(problem === undefined ? [] : [problem]);
  });

  it('makes a file of a map of names, which has no place for sinks', () => {
    expect(problemsIn('{"sinks":[{"type":"hook"}],"acme":{"use":"acme"}}')).toEqual([
      'p.json:1:1: providers: is missing',
      'p.json:1:28: acme: unknown key',
    ]);
  });

  it('suggests nothing for a word that may be secret', () => {
    const text = file('{"type":"${KIND}"},{"type":"hook","categories":["${CATEGORY}"]}');

    expect(problemsIn(text, { env: { KIND: 'hok', CATEGORY: 'clod' } })).toEqual([
      'p.json:1:19: sinks[0].type: expected "chat", "hook", "file" or "stdout"',
      'p.json:1:59: sinks[1].categories[0]: expected "cloud", "payments" or "email"',
    ]);
  });

  it('tells all problems at once, and no secret', () => {
    const text = file(
      '{"type":"chat","room":"${EMPTY}","style":"${SECRET}","template":"${TEMPLATE}","rate":"x"},' +
        '{"type":"${SECRET}"},{"type":"hook","url":"${MISSING}"}',
    );
    const env = { EMPTY: '', SECRET: 'ricch', TEMPLATE: 's3cret {' };

    expect(problemsIn(text, { env })).toEqual([
      'p.json:1:33: sinks[0].room: is empty',
      'p.json:1:52: sinks[0].style: expected "plain" or "rich"',
      'p.json:1:75: sinks[0].template: is no template that can be understood',
      'p.json:1:96: sinks[0].rate: expected a number, found text',
      'p.json:1:109: sinks[1].type: expected "chat", "hook", "file" or "stdout"',
      'p.json:1:143: sinks[2].url: the environment variable MISSING is not set',
    ]);
  });
});
