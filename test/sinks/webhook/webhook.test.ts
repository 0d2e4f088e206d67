import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW, faultOf, tell, tools } from '../tools.ts';
import { Service } from '../service.ts';
import { anEvent } from '../anEvent.ts';
import { webhook } from '../../../src/sinks/webhook/index.ts';

let service: Service;
beforeEach(async () => {
  service = await new Service().start();
});
afterEach(() => service.stop());

function hook(options: Record<string, unknown> = {}) {
  return webhook.open({ url: `${service.url}/hook`, ...options }, tools());
}

describe('a webhook', () => {
  test('gets the event as it stands in a file, under its id', async () => {
    await tell(hook(), anEvent());

    const [request] = service.received;
    expect(JSON.parse(request?.body ?? '')).toEqual(anEvent());
    expect(request).toMatchObject({ method: 'POST', path: '/hook' });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': anEvent().id,
      'user-agent': 'statuswire/test',
    });
  });

  test('gets the same id each time an event is told again', async () => {
    service.next.push({ status: 503 });
    const sink = hook();

    await faultOf(sink, anEvent());
    await tell(sink, anEvent());

    const keys = service.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([anEvent().id, anEvent().id]);
  });

  test('can check the signature over time and body', async () => {
    await tell(hook({ secret: 'sh4red' }), anEvent());

    const { headers, body } = service.received[0]!;
    const seconds = NOW / 1000;
    const expected = createHmac('sha256', 'sh4red').update(`${seconds}.${body}`).digest('hex');
    expect(headers['x-statuswire-signature']).toBe(`t=${seconds},v1=${expected}`);
  });

  test('gets a CloudEvents envelope where asked', async () => {
    await tell(hook({ format: 'cloudevents' }), anEvent());

    expect(service.received[0]?.headers['content-type']).toBe('application/cloudevents+json');
    expect(service.bodies).toEqual([
      {
        specversion: '1.0',
        id: anEvent().id,
        source: 'statuswire/openai',
        type: 'statuswire.incident.opened',
        subject: 'i1',
        time: '2025-02-19T14:32:00.000Z',
        datacontenttype: 'application/json',
        data: anEvent(),
      },
    ]);
  });

  test('gets the headers of its row, and an id with any character', async () => {
    const id = 'bücher/é 1/2025-02-19T14:32:00Z/0123456789ab';

    await tell(hook({ headers: { authorization: 'Bearer x' } }), anEvent({ id }));

    expect(service.received[0]?.headers).toMatchObject({
      authorization: 'Bearer x',
      'idempotency-key': 'b%C3%BCcher/%C3%A9%201/2025-02-19T14:32:00Z/0123456789ab',
    });
  });

  test.each([
    [{ status: 400, body: 'bad\n  thing' }, 'ops answered 400: bad thing', false],
    [{ status: 404, body: '<html>' }, 'ops answered 404', false],
    [{ status: 301, headers: { location: 'http://127.0.0.1:1/' } }, 'ops answered 301', false],
    [{ status: 500 }, 'ops answered 500', true],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'ops answered 429', true],
    ['reset', '127.0.0.1', true],
  ] as const)('that answers %o says so', async (script, words, retryable) => {
    service.next.push(script);

    const fault = await faultOf(hook(), anEvent());

    expect(fault).toMatchObject({ message: expect.stringContaining(words) as string, retryable });
  });

  test('that asks to be left alone is, for as long as it says', async () => {
    service.next.push({ status: 503, headers: { 'retry-after': '7' } });

    expect(await faultOf(hook(), anEvent())).toMatchObject({ retryAfterMs: 7000 });
  });
});
