import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { platforms } from '../../src/platforms/index.ts';
import { jsonSchema } from '../../src/config/jsonSchema.ts';
import { fakeIo } from '../cli/fakeIo.ts';
import { CATEGORIES, KINDS, PLATFORMS, problemsIn } from './loading.ts';
import { accepts } from './accepts.ts';

const SCHEMA = jsonSchema({ platforms: PLATFORMS, kinds: KINDS, categories: CATEGORIES });
const ENV = { HOST: 'a.b', EVERY: '5s', NAME: 'n', KIND: 'statuspage', VENDOR: 'acme' };

describe('statuswire schema', () => {
  it('prints providers.schema.json; if not: node dist/main.js schema > providers.schema.json', async () => {
    const io = fakeIo();

    expect(await run(['schema'], io)).toBe(0);
    expect(io.out()).toBe(readFileSync('providers.schema.json', 'utf8'));
  });

  it('names every platform of the registry', async () => {
    const text = readFileSync('providers.schema.json', 'utf8');

    expect(platforms.length).toBeGreaterThan(1);
    for (const { id } of platforms) expect(text).toContain(JSON.stringify(id));
  });
});

describe('the JSON Schema', () => {
  it.each([
    '{"$schema":"x","interval":"60s","timeout":1.5,"providers":["https://a.b"]}',
    '["https://a.b", {"url":"http://a.b"}]',
    '{"openai":{"api_url":"https://a.b/api/v2","page_id":"openai"}}',
    '{"$schema":"x","a":{"url":"https://a.b","interval":5}}',
    '[{"name":"A-1","title":"t","url":"HTTPS://a.b","platform":"incident-io","interval":"1h30m","openInterval":"1s","timeout":"500ms","types":["component"],"impact":["major"],"components":["a*"],"headers":{"x-a":"b"}}]',
    '["https://${HOST}"]',
    '["acme", "${VENDOR}", {"use":"acme-pay"}, {"use":"${VENDOR}","name":"x","url":"https://a.b"}]',
    '{"a":{"use":"globex","match":["data*"]}}',
    '[{"url":"https://a.b","endpoint":"https://${HOST}/feed","match":["API","rate limit*"]}]',
    '[{"url":"https://a.b","platform":"table","options":{"rows":"a","columns":{"b":{"at":2}}}}]',
    '{"a":{"url":"https://a.b","platform":"paper","options":{}}}',
    '[{"url":"https://a.b","platform":"paper"}]',
    '{"providers":["acme"],"sinks":[{"type":"hook"}],"deadLetters":"dead"}',
    '{"providers":[{"use":"acme","category":"email"}],"sinks":[{"type":"chat","name":"b","room":"r","style":"plain","providers":["acme"],"categories":["cloud"],"types":["incident"],"changes":["opened"],"impact":"major","components":["a"],"match":["b"],"template":"{name}","digest":"5m","hold":"2m","remind":"1h","timeout":3,"rate":5,"giveUp":"3d"}]}',
    '{"providers":["acme"],"sinks":[{"type":"hook","url":"https://${HOST}","name":"${NAME}","hold":"${EVERY}","impact":["none"]}]}',
    '[{"name":"${NAME}","url":"https://${HOST}","interval":"${EVERY}","platform":"${KIND}","headers":{"a":"${HOST}"}}]',
  ])('accepts what load accepts: %s', (text) => {
    expect(problemsIn(text, { env: ENV })).toEqual([]);
    expect(accepts(SCHEMA, JSON.parse(text))).toBe(true);
  });

  it.each([
    '5',
    '[]',
    '{"providers":[]}',
    '{"providers":["a.b"]}',
    '{"providers":["https://a.b"],"evry":1}',
    '[{"name":"a"}]',
    '[{"url":"https://a.b","evry":1}]',
    '[{"url":"https://a.b","name":"a b"}]',
    '[{"url":"https://a.b","platform":"nagios"}]',
    '[{"url":"https://a.b","interval":"5x"}]',
    '[{"url":"https://a.b","interval":-1}]',
    '[{"url":"https://a.b","types":["x"]}]',
    '[{"url":"https://a.b","components":[""]}]',
    '[{"url":"https://a.b","headers":{"a b":"c"}}]',
    '{"providers":["Acme Inc"]}',
    '[{"use":"https://a.b"}]',
    '{"a":{"use":"acme","use_":1}}',
    '[{"url":"https://a.b","endpoint":"/feed"}]',
    '[{"url":"https://a.b","options":{}}]',
    '{"a":{"url":"https://a.b","options":{}}}',
    '[{"url":"https://a.b","platform":"statuspage","options":{}}]',
    '[{"url":"https://a.b","platform":"table","options":{}}]',
    '[{"url":"https://a.b","platform":"table","options":{"rows":"a","colums":{}}}]',
    '[{"url":"https://a.b","platform":"table","options":{"rows":"a","columns":{"b":{"at":"c"}}}}]',
    '{"a":{"url":"https://a.b","platform":"paper","options":{"lang":"en"}}}',
    '{"a":{"url":"https://a.b","name":"b"}}',
    '{"providers":["acme"],"sinks":[{}]}',
    '{"providers":["acme"],"sinks":[{"type":"fax"}]}',
    '{"providers":["acme"],"sinks":[{"type":"chat"}]}',
    '{"providers":["acme"],"sinks":[{"type":"chat","room":"r","roof":1}]}',
    '{"providers":["acme"],"sinks":[{"type":"hook","url":"ftp://a"}]}',
    '{"providers":["acme"],"sinks":[{"type":"hook","digest":"5m"}]}',
    '{"providers":["acme"],"sinks":[{"type":"hook","impact":"bad"}]}',
    '{"providers":["acme"],"sinks":[{"type":"hook","categories":["x"]}]}',
    '{"providers":["acme"],"sinks":[{"type":"hook","rate":1.5}]}',
    '{"providers":["acme"],"sinks":[{"type":"file","path":"a","giveUp":"5m"}]}',
    '[{"use":"acme","category":"x"}]',
  ])('rejects what load rejects: %s', (text) => {
    expect(problemsIn(text)).toHaveLength(1);
    expect(accepts(SCHEMA, JSON.parse(text))).toBe(false);
  });
});
