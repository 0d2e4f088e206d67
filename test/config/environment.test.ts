import { describe, expect, it } from 'vitest';
import { loadText, problemsIn, providersIn } from './loading.ts';

const SECRET = 'hunter2';

describe('${NAME} in a string', () => {
  it('is taken from the environment, anywhere and more than once', () => {
    const text = '[{"url":"https://${HOST}/","headers":{"authorization":"Bearer ${A}-${A}"}}]';

    const [provider] = providersIn(text, { env: { HOST: 'a.b', A: SECRET } });

    expect(provider).toMatchObject({
      url: 'https://a.b/',
      headers: { authorization: 'Bearer hunter2-hunter2' },
    });
  });

  it('is plain text when written $${NAME}, and a lone $ always is', () => {
    const [provider] = providersIn('[{"url":"https://a.b","title":"$${A} $5 $A"}]', {
      env: { A: 'x' },
    });

    expect(provider?.title).toBe('${A} $5 $A');
  });

  it('is without the line break that a file of secrets ends with, and so is never shown', () => {
    const text = '[{"url":"${PAGE}","headers":{"authorization":"Bearer ${A}"}}]';
    const loaded = loadText(text, { env: { PAGE: 'https://a.b\r\n', A: `${SECRET}\n` } });

    expect(loaded).toMatchObject({
      config: { providers: [{ url: 'https://a.b', headers: { authorization: 'Bearer hunter2' } }] },
      secrets: new Set(['https://a.b', SECRET]),
    });
  });

  it('is not read again when the value itself looks like one', () => {
    const [provider] = providersIn('[{"url":"https://a.b","title":"${A}"}]', {
      env: { A: '${B}' },
    });

    expect(provider?.title).toBe('${B}');
  });

  it('may be a duration or an address as a whole', () => {
    const env = { PAGE: 'https://a.b', EVERY: '5s' };

    const [provider] = providersIn('[{"url":"${PAGE}","interval":"${EVERY}"}]', { env });

    expect(provider).toMatchObject({ url: 'https://a.b', intervalMs: 5000 });
  });

  it('is one problem at its value when the variable is not set', () => {
    expect(problemsIn('[{"url":"${PAGE}","title":"${A}${B}","platform":"${C}"}]')).toEqual([
      'p.json:1:9: [0].url: the environment variable PAGE is not set',
      'p.json:1:27: [0].title: the environment variable A is not set',
      'p.json:1:27: [0].title: the environment variable B is not set',
      'p.json:1:49: [0].platform: the environment variable C is not set',
    ]);
  });

  it('is told once when it is malformed twice', () => {
    expect(problemsIn('[{"url":"https://a.b","title":"${ ${"}]')).toHaveLength(1);
  });

  it.each(['${', '${}', '${a-b}', '${1}', '${A'])('is a problem when malformed as %s', (text) => {
    expect(problemsIn(`[{"url":"https://a.b","title":"${text}"}]`, { env: { A: '' } })).toEqual([
      'p.json:1:31: [0].title: "${" needs a name and "}"; write "$${" for a plain "${"',
    ]);
  });
});

describe('a value from the environment', () => {
  it.each([
    '[{"url":"${S}"}]',
    '["${S}"]',
    '[{"use":"${S}"}]',
    '[{"url":"https://a.b","endpoint":"${S}"}]',
    '[{"url":"https://a.b","platform":"table","options":{"rows":"x","order":"${S}"}}]',
    '[{"url":"https://a.b","name":"${S} x"}]',
    '[{"url":"https://a.b","platform":"${S}"}]',
    '[{"url":"https://a.b","interval":"${S}"}]',
    '[{"url":"https://a.b","types":["${S}"]}]',
    '[{"url":"https://a.b","impact":["${S}"]}]',
    '[{"url":"https://a.b","headers":{"a":"${S}\\n"}}]',
    '[{"url":"https://me:${S}@a.b"}]',
    '[{"url":"https://a.b","name":"${S}"},{"url":"https://a.b","name":"${S}"}]',
  ])('is never told in a problem: %s', (text) => {
    const problems = problemsIn(text, { env: { S: SECRET } });

    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain(SECRET);
  });

  it('is not given away by a guess at what was meant', () => {
    const text = '[{"url":"https://a.b","platform":"${S}","types":["${T}"]}]';

    expect(problemsIn(text, { env: { S: 'statuspages', T: 'incidents' } })).toEqual([
      'p.json:1:34: [0].platform: expected "statuspage", "incident-io", "table" or "paper"',
      'p.json:1:50: [0].types[0]: expected "incident", "maintenance" or "component"',
    ]);
  });

  it('is left out of the addresses as written', () => {
    const text =
      '["https://a.b/${S}", {"name":"c","url":"https://c.d/${S}","endpoint":"https://${S}"}, "${V}", "globex"]';

    const loaded = loadText(text, { env: { S: SECRET, V: 'acme' } });

    expect('written' in loaded && [...loaded.written]).toEqual([
      ['a', { url: 'https://a.b/${S}', endpoint: undefined }],
      ['c', { url: 'https://c.d/${S}', endpoint: 'https://${S}' }],
      ['acme', { url: '${V}', endpoint: undefined }],
      ['globex', { url: 'https://globex.test/status', endpoint: 'https://feeds.globex.test/rss' }],
    ]);
  });

  it('may be a slug', () => {
    const text = '["${V}", {"use":"${V}","name":"b"}]';

    const providers = providersIn(text, { env: { V: 'acme' } });

    expect(providers.map(({ name, url }) => [name, url])).toEqual([
      ['acme', 'https://status.acme.test'],
      ['b', 'https://status.acme.test'],
    ]);
  });

  it('may be an option of a platform', () => {
    const text = '[{"url":"https://a.b","platform":"paper","options":{"language":"${L}"}}]';

    expect(providersIn(text, { env: { L: 'de' } })[0]?.options).toEqual({ language: 'de' });
  });
});
