import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo, type FakeIo } from './fakeIo.ts';

const folder = mkdtempSync(join(tmpdir(), 'statuswire-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(text: string, io: FakeIo) {
  const file = join(folder, 'p.json');
  writeFileSync(file, text);
  const code = await run(['check', file], io);
  return { code, out: io.out(), err: io.err().replaceAll(file, 'p.json') };
}

describe('check', () => {
  it('tells what would be watched', async () => {
    const text = `["https://status.openai.com", {
      "name": "gh", "url": "https://www.githubstatus.com/\${TOKEN}", "platform": "statuspage", "interval": "5s",
      "types": ["component"], "impact": ["major"], "components": ["API*"]
    }]`;

    const { code, out, err } = await check(text, fakeIo({ env: { TOKEN: 'hunter2' } }));

    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'NAME    URL                                    PLATFORM           INTERVAL            DETAILS',
      'openai  https://status.openai.com              detected at start  1m, 30s while open  none',
      'gh      https://www.githubstatus.com/${TOKEN}  statuspage         5s                  types: component; impact: major; components: API*',
      '',
      '2 providers, no problems.',
      '',
    ]);
  });

  it('tells what a vendor of the catalogue stands for', async () => {
    const text = '["github", {"use":"openai","match":["API"],"endpoint":"https://${H}"}]';

    const { out, err } = await check(text, fakeIo({ env: { H: 'hunter2.test' } }));

    expect(err).toBe('');
    expect(out.split('\n').slice(0, 3)).toEqual([
      'NAME    URL                           PLATFORM           INTERVAL            DETAILS',
      'github  https://www.githubstatus.com  detected at start  1m, 30s while open  none',
      'openai  https://status.openai.com     detected at start  1m, 30s while open  endpoint: https://${H}; match: API',
    ]);
  });

  it('wraps the details to the width of a terminal', async () => {
    const text = '[{"name":"a","url":"https://a.b","components":["API Requests","Actions"]}]';

    const { out } = await check(text, fakeIo({ columns: 80 }));

    expect(out.split('\n')).toEqual([
      'NAME  URL          PLATFORM           INTERVAL            DETAILS',
      'a     https://a.b  detected at start  1m, 30s while open  components: API',
      '                                                          Requests, Actions',
      '',
      '1 provider, no problems.',
      '',
    ]);
  });

  it('tells which sinks are told what, and no secret of theirs', async () => {
    const text = `{ "providers": ["https://status.openai.com"], "sinks": [
      { "type": "webhook", "url": "https://hooks.test/\${TOKEN}" },
      { "type": "webhook", "name": "ops", "url": "https://hooks.test/plain", "providers": ["open*"],
        "impact": "major", "hold": "2m" }
    ] }`;

    const { out, err } = await check(text, fakeIo({ env: { TOKEN: 'hunter2' } }));

    expect(err).toBe('');
    expect(out).not.toMatch(/hunter2|plain/);
    expect(out.split('\n').slice(3)).toEqual([
      'SINK     TYPE     DETAILS',
      'webhook  webhook  everything',
      'ops      webhook  providers: open*; impact: major, critical; hold: 2m',
      '',
      '1 provider, 2 sinks, no problems.',
      '',
    ]);
  });

  it('answers 2 and tells every problem on stderr', async () => {
    const { code, out, err } = await check('["a.b", {"urll": "https://a.b"}]', fakeIo());

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toEqual([
      'p.json:1:2: [0]: expected an address such as "https://status.acme.com"',
      'p.json:1:9: [1].url: is missing; give the address of a page, or a vendor as "use"',
      'p.json:1:10: [1].urll: unknown key; did you mean "url"?',
      '3 problems.',
      '',
    ]);
  });

  it('tells of files of sinks what a watcher would refuse', async () => {
    const row = (path: string, name: string) =>
      `{ "type": "ndjson", "name": "${name}", "path": "${path}" }`;
    const text = `{ "providers": ["https://a.b"], "sinks": [
      ${row(`${folder}/a`, 'a')},
      ${row(`${folder}/./a`, 'b')},
      ${row(folder, 'c')},
      ${row(`${folder}/p.json/d`, 'd')},
      ${row('/dev/null', 'e')},
      ${row(`${folder}/new/folder/f`, 'f')}
    ] }`;

    const { code, out, err } = await check(text, fakeIo());
    const io = fakeIo();
    const watched = await run(['watch', '-p', join(folder, 'p.json')], io);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect([watched, `${io.err()}4 problems.\n`]).toEqual([
      2,
      err.replaceAll('p.json:', `${join(folder, 'p.json')}:`),
    ]);
    expect(err.replaceAll(folder, 'FOLDER').split('\n')).toEqual([
      'p.json:3:48: sinks[1].path: FOLDER/./a is the file of sinks[0], too',
      'p.json:4:48: sinks[2].path: is a folder; name a file',
      'p.json:5:48: sinks[3].path: cannot be read and written: not a directory',
      'p.json:6:48: sinks[4].path: is no regular file; name another one',
      '4 problems.',
      '',
    ]);
  });

  it('answers 2 when there is no such file', async () => {
    const io = fakeIo();

    expect(await run(['check', join(folder, 'no.json')], io)).toBe(2);
    expect(io.err()).toContain('no.json: no such file; write one with "statuswire init"');
  });
});
