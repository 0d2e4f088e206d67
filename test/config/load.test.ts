import { describe, expect, it } from 'vitest';
import { loadText, providersIn } from './loading.ts';

const PLAIN = {
  name: 'openai',
  title: undefined,
  url: 'https://status.openai.com',
  platform: undefined,
  endpoint: undefined,
  options: undefined,
  intervalMs: 60_000,
  openIntervalMs: 30_000,
  timeoutMs: 10_000,
  types: ['incident', 'maintenance'],
  impact: [],
  components: [],
  match: [],
  headers: {},
};

describe('load', () => {
  it('reads an object with providers', () => {
    const text = `{
      "$schema": "./providers.schema.json",
      "interval": "2m",
      "timeout": 5,
      "providers": [
        "https://status.openai.com",
        {
          "name": "github", "title": "GitHub", "url": "https://www.githubstatus.com/api/v2",
          "platform": "paper", "endpoint": "https://c.d/feed", "options": { "language": "de" },
          "match": ["API", "rate limit*"], "interval": 30, "openInterval": "1s", "timeout": "500ms",
          "types": ["component"], "impact": ["major", "critical"],
          "components": ["Actions", "API*"], "headers": { "x-team": "ops" }
        }
      ]
    }`;

    expect(providersIn(text)).toEqual([
      { ...PLAIN, intervalMs: 120_000, openIntervalMs: 60_000, timeoutMs: 5000 },
      {
        name: 'github',
        title: 'GitHub',
        url: 'https://www.githubstatus.com/api/v2',
        platform: 'paper',
        endpoint: 'https://c.d/feed',
        options: { language: 'de' },
        intervalMs: 30_000,
        openIntervalMs: 1000,
        timeoutMs: 500,
        types: ['component'],
        impact: ['major', 'critical'],
        components: ['Actions', 'API*'],
        match: ['API', 'rate limit*'],
        headers: { 'x-team': 'ops' },
      },
    ]);
  });

  it('reads a bare list of addresses and objects', () => {
    expect(
      providersIn('["https://status.openai.com", {"url": "https://a.b", "name": "x"}]'),
    ).toEqual([PLAIN, { ...PLAIN, name: 'x', url: 'https://a.b' }]);
  });

  it('reads a map from names, with the keys of the old monitor', () => {
    const text = `{
      "$schema": "x",
      "openai": { "api_url": "https://status.openai.com/api/v2", "page_id": "openai" },
      "b": { "url": "https://a.b", "interval": "5s", "title": "B" }
    }`;

    expect(providersIn(text)).toEqual([
      { ...PLAIN, url: 'https://status.openai.com/api/v2' },
      {
        ...PLAIN,
        name: 'b',
        title: 'B',
        url: 'https://a.b',
        intervalMs: 5000,
        openIntervalMs: 5000,
      },
    ]);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(providersIn('\uFEFF["https://status.openai.com"]')).toEqual([PLAIN]);
  });

  it('makes names unique that it derives, and leaves those that are given', () => {
    const text = '["https://a.b", "https://status.a.com", {"url": "https://c.d", "name": "a-2"}]';

    expect(providersIn(text).map(({ name }) => name)).toEqual(['a', 'a-3', 'a-2']);
  });

  it.each([
    ['60s', undefined, 30_000],
    ['15s', undefined, 10_000],
    ['5s', undefined, 5000],
    ['60s', '2m', 60_000],
    ['60s', '5s', 5000],
  ])(
    'polls an open page of interval %s and openInterval %s every %d ms',
    (interval, openInterval, ms) => {
      const text = JSON.stringify([{ url: 'https://a.b', interval, openInterval }]);

      expect(providersIn(text)[0]?.openIntervalMs).toBe(ms);
    },
  );

  it("lets the command line win over the file's defaults, and a provider's own over both", () => {
    const text = `{ "interval": "2m", "timeout": "2s", "providers": [
      { "url": "https://a.b" }, { "url": "https://c.d", "interval": "3m", "timeout": "3s" }
    ] }`;

    const loaded = loadText(text, { defaults: { intervalMs: 1000, timeoutMs: 4000 } });

    expect('config' in loaded && loaded.config.providers).toMatchObject([
      { intervalMs: 1000, openIntervalMs: 1000, timeoutMs: 4000 },
      { intervalMs: 180_000, openIntervalMs: 90_000, timeoutMs: 3000 },
    ]);
  });
});

const ACME = { ...PLAIN, name: 'acme', title: 'Acme', url: 'https://status.acme.test' };
const GLOBEX = {
  ...PLAIN,
  name: 'globex',
  title: 'Globex (Cypress)',
  url: 'https://globex.test/status',
  platform: 'paper',
  endpoint: 'https://feeds.globex.test/rss',
  options: { language: 'en' },
};

describe('a vendor of the catalogue', () => {
  it.each([
    ['["acme", "globex"]', [ACME, GLOBEX]],
    ['{"providers":["acme"]}', [ACME]],
    ['[{"use":"globex"}]', [GLOBEX]],
    ['{"mine":{"use":"acme"}}', [{ ...ACME, name: 'mine' }]],
    [
      '{"a":{"use":"acme"},"b":{"use":"acme"}}',
      [
        { ...ACME, name: 'a' },
        { ...ACME, name: 'b' },
      ],
    ],
  ])('is watched when it is named by its slug: %s', (text, providers) => {
    expect(providersIn(text)).toEqual(providers);
  });

  it('may be told more, or otherwise', () => {
    const text = `[{
      "use": "acme", "name": "a", "title": "A", "interval": "30s", "components": ["API"],
      "platform": "statuspage", "endpoint": "https://a.b"
    }]`;

    expect(providersIn(text)).toEqual([
      {
        ...ACME,
        name: 'a',
        title: 'A',
        intervalMs: 30_000,
        openIntervalMs: 15_000,
        components: ['API'],
        platform: 'statuspage',
        endpoint: 'https://a.b',
      },
    ]);
  });

  it('has a name of its own when it is named twice', () => {
    const text =
      '["acme", {"use":"acme","components":["API"]}, {"url":"https://a.b","name":"acme-2"}]';

    expect(providersIn(text).map(({ name }) => name)).toEqual(['acme', 'acme-3', 'acme-2']);
  });

  it.each([
    ['another address is whatever it is', '"url":"https://a.b"', [undefined, undefined, undefined]],
    [
      'another platform is another’s',
      '"platform":"statuspage"',
      ['statuspage', undefined, undefined],
    ],
    [
      'the same platform is the same',
      '"platform":"paper"',
      ['paper', GLOBEX.endpoint, GLOBEX.options],
    ],
    [
      'another endpoint is the same’s',
      '"endpoint":"https://a.b"',
      ['paper', 'https://a.b', GLOBEX.options],
    ],
    [
      'other options are of the same',
      '"platform":"paper","options":{"language":"de"}',
      ['paper', GLOBEX.endpoint, { language: 'de' }],
    ],
  ])('%s', (_, own, [platform, endpoint, options]) => {
    const [provider] = providersIn(`[{"use":"globex",${own}}]`);

    expect(provider).toMatchObject({ platform, endpoint, options });
  });

  it('is looked up only where one is named', () => {
    const catalog = () => {
      throw new Error('read');
    };

    expect(providersIn('["https://status.openai.com"]', { catalog })).toEqual([PLAIN]);
  });
});

describe('the options of a platform', () => {
  it.each([
    ['"platform":"table","options":{"rows":"a"}', { rows: 'a', order: 'down' }],
    ['"platform":"paper"', {}],
    ['"platform":"statuspage"', undefined],
    ['"interval":5', undefined],
  ])('are what it makes of %s', (own, options) => {
    expect(providersIn(`[{"url":"https://a.b",${own}}]`)[0]?.options).toEqual(options);
  });
});
