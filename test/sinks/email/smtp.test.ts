import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { from } from 'rxjs';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { email } from '../../../src/sinks/email/index.ts';
import { needsTls } from '../../../src/sinks/email/smtpUrl.ts';
import type { SinkTools } from '../../../src/sinks/kind.ts';
import type { Sink } from '../../../src/sinks/sink.ts';
import { anEvent } from '../anEvent.ts';
import { story } from '../everyChange.ts';
import { faultOf, tell, tools } from '../tools.ts';
import { FakeSmtp, PASS, USER, type Saying } from './fakeSmtp.ts';

let fake: FakeSmtp;
const sinks: Sink[] = [];
beforeEach(async () => {
  fake = await new FakeSmtp().start();
});
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
  await fake.stop();
});

function mail(options: Record<string, unknown> = {}, part: Partial<SinkTools> = {}): Sink {
  const row = { smtp: fake.url, from: 'status@acme.test', to: 'ops@acme.test' };
  const sink = email.open({ ...row, ...options }, tools(part));
  sinks.push(sink);
  return sink;
}

/** A server that says this to whoever connects, and then this to each of their lines. */
async function aServer(greeting: string, ...answers: string[]): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write(greeting);
    if (greeting.startsWith('4') || greeting.startsWith('5')) socket.end();
    socket.on('data', () => {
      const answer = answers.shift();
      if (answer === undefined) socket.destroy();
      else socket.write(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('an answer of the mail server', () => {
  test.each([
    [554, 'this is spam', 'ops answered 554: this is spam', false],
    [552, 'too large', 'ops answered 552: too large', false],
    [451, 'try again later', 'ops answered 451: try again later', true],
    [452, 'no room', 'ops answered 452: no room', true],
  ])('%s to a mail is told', async (code, text, message, retryable) => {
    fake.next.push({ code, text });

    expect(await faultOf(mail(), anEvent())).toMatchObject({ code: 'SINK', message, retryable });
  });

  test.each([
    [550, 'no such user', 'ops answered 550: no such user', false],
    [450, 'greylisted', 'ops answered 450: greylisted', true],
  ])('%s to the only address is told', async (code, text, message, retryable) => {
    fake.refused.set('ops@acme.test', { code, text });

    expect(await faultOf(mail(), anEvent())).toMatchObject({ code: 'SINK', message, retryable });
  });

  test('of many lines is told as one, and no secret in it', async () => {
    const [plain, both] = [PASS, `\0${USER}\0${PASS}`].map((text) =>
      Buffer.from(text).toString('base64'),
    );
    fake.next.push({ code: 554, text: `first\r\n554 ${PASS} ${plain} ${both} third` });

    const { message } = (await faultOf(mail(), anEvent())) as Error;

    expect(message).toMatch(/^ops answered 554: first/);
    expect(message).not.toMatch(new RegExp(`${PASS}|${plain}|${both}|\n`));
  });

  test('that refuses one mail does not cost the next one', async () => {
    fake.next.push({ code: 554, text: 'spam' });
    const sink = mail();

    await faultOf(sink, anEvent());
    await tell(sink, anEvent({ id: 'x' }));

    expect(fake.received).toHaveLength(1);
  });
});

describe('a login', () => {
  test.each([
    [{ code: 535, text: `5.7.8 ${PASS} is wrong` }, '535'],
    [{ code: 454, text: 'too many logins' }, '454'],
    [{ code: 534, text: 'an app password is needed' }, '534'],
  ] as [Saying, string][])(
    'that is refused with %o is a matter of the row',
    async (saying, code) => {
      fake.login = saying;

      expect(await faultOf(mail(), anEvent())).toMatchObject({
        code: 'SINK',
        message: `ops: 127.0.0.1 refused the login (${code})`,
        retryable: true,
      });
    },
  );

  test('that is missing is a matter of the row', async () => {
    const smtp = `smtp://127.0.0.1:${fake.port}`;

    expect(await faultOf(mail({ smtp }), anEvent())).toMatchObject({
      message: 'ops: 127.0.0.1 refused the login (530)',
      retryable: true,
    });
  });

  test('is done once for many mails', async () => {
    await tell(mail(), ...story());

    expect(fake.received).toHaveLength(3);
    expect(fake.connections).toBe(1);
  });

  test('is done anew when the server has closed an idle connection', async () => {
    const sink = mail();

    await tell(sink, anEvent());
    fake.hangUp();
    await tell(sink, anEvent({ id: 'x' }));

    expect(fake.received).toHaveLength(2);
    expect(fake.connections).toBe(2);
  });
});

describe('of many addresses', () => {
  const to = ['ops@acme.test', 'cto@acme.test', 'ceo@acme.test'];

  test('one that is put off gets the mail later, and the others do not get it again', async () => {
    fake.refused.set('cto@acme.test', { code: 450, text: 'greylisted' });
    const sink = mail({ to });

    const fault = await faultOf(sink, anEvent());
    fake.refused.clear();
    await tell(sink, anEvent());

    expect(fault).toMatchObject({
      message: 'ops answered 450 for cto@acme.test: greylisted',
      retryable: true,
    });
    expect(fake.received.map((one) => one.to)).toEqual([
      ['ops@acme.test', 'ceo@acme.test'],
      ['cto@acme.test'],
    ]);
    expect(fake.received[1]?.headers['to']).toBe(to.join(', '));
  });

  test('one that is refused for good is named', async () => {
    fake.refused.set('cto@acme.test', { code: 550, text: 'no such user' });

    expect(await faultOf(mail({ to }), anEvent())).toMatchObject({
      message: 'ops answered 550 for cto@acme.test: no such user',
      retryable: false,
    });
    expect(fake.received).toHaveLength(1);
  });

  test('one that is put off is waited for although another is refused for good', async () => {
    fake.refused.set('ops@acme.test', { code: 550, text: 'no such user' });
    fake.refused.set('cto@acme.test', { code: 450, text: 'greylisted' });

    expect(await faultOf(mail({ to }), anEvent())).toMatchObject({ retryable: true });
  });
});

describe('a mail server', () => {
  test('that is not there may come back', async () => {
    const gone = await new FakeSmtp().start();
    const smtp = gone.url;
    await gone.stop();

    expect(await faultOf(mail({ smtp }), anEvent())).toMatchObject({
      code: 'NETWORK',
      message: '127.0.0.1: connection refused',
      retryable: true,
    });
  });

  test.each([
    ['554 no mail from your network\r\n'],
    ['421 too many connections\r\n'],
    ['HTTP/1.1 400 Bad Request\r\n\r\n'],
  ])('that greets with %j may let us in later', async (greeting) => {
    const smtp = await aServer(greeting);

    expect(await faultOf(mail({ smtp }), anEvent())).toMatchObject({ retryable: true });
  });

  test('that closes the connection may let us in later', async () => {
    const smtp = await aServer('220 hello\r\n', '250 hello\r\n');

    expect(await faultOf(mail({ smtp }), anEvent())).toMatchObject({ retryable: true });
  });

  test.each([
    ['greets nobody', () => aServer('')],
    ['answers nothing', () => aServer('220 hello\r\n', '')],
  ])('that %s is given up', async (_what, make) => {
    const smtp = await make();

    expect(await faultOf(mail({ smtp }, { timeoutMs: 200 }), anEvent())).toMatchObject({
      code: 'TIMEOUT',
      message: '127.0.0.1 did not answer within 0.2 s',
      retryable: true,
    });
  });

  test('that hangs in one mail gets it again over another connection', async () => {
    fake.next.push('hang');
    const sink = mail({}, { timeoutMs: 300 });

    await faultOf(sink, anEvent());
    await tell(sink, anEvent());

    expect(fake.received).toHaveLength(1);
    expect(fake.connections).toBe(2);
  });

  test('is left alone when nobody waits for the mail any more', async () => {
    fake.next.push('hang');
    const sink = mail();

    const waiting = from(sink.write([anEvent()])).subscribe();
    while (fake.next.length > 0) await wait(10);
    waiting.unsubscribe();
    await wait(50);

    expect(await fake.open()).toBe(0);
  });

  test('has no connection left when the sink is closed', async () => {
    const sink = mail();
    await tell(sink, anEvent());

    await sink.close();
    await wait(50);

    expect(await fake.open()).toBe(0);
  });
});

describe('TLS', () => {
  test('is used from the start where the address says so', async () => {
    const secure = await new FakeSmtp({ secure: true }).start();
    onTestFinished(() => secure.stop());
    const smtp = secure.url.replace('smtp:', 'smtps:');

    await tell(mail({ smtp: `${smtp}?tls.rejectUnauthorized=false` }), anEvent());

    expect(secure.received).toHaveLength(1);
  });

  test('is not used with who is not trusted', async () => {
    const secure = await new FakeSmtp({ secure: true }).start();
    onTestFinished(() => secure.stop());
    const smtp = secure.url.replace('smtp:', 'smtps:');

    expect(await faultOf(mail({ smtp }), anEvent())).toMatchObject({
      code: 'NETWORK',
      message: expect.stringMatching(/^127\.0\.0\.1: .*certificate/) as string,
      retryable: true,
    });
    expect(secure.received).toHaveLength(0);
  });

  test('is begun with STARTTLS where the server has it', async () => {
    const starting = await new FakeSmtp({ disabledCommands: [] }).start();
    onTestFinished(() => starting.stop());

    await tell(mail({ smtp: `${starting.url}?tls.rejectUnauthorized=false` }), anEvent());

    expect(starting.received).toHaveLength(1);
  });

  test('is insisted on before a password is sent, unless the server is this machine', () => {
    expect(needsTls('smtp://user:pass@mail.acme.test')).toBe(true);
    expect(needsTls('smtp://mail.acme.test')).toBe(false);
    expect(needsTls('smtps://user:pass@mail.acme.test')).toBe(false);
    expect(
      ['localhost', '127.0.0.1', '[::1]'].map((host) => needsTls(`smtp://u:p@${host}:25`)),
    ).toEqual([false, false, false]);
  });

  test('that is insisted on is missed before anything is said', async () => {
    fake.login = { code: 535, text: 'never asked' };

    expect(await faultOf(mail({ smtp: `${fake.url}?requireTLS=true` }), anEvent())).toMatchObject({
      message: expect.stringContaining('STARTTLS') as string,
      retryable: true,
    });
  });
});
