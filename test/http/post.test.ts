import { lastValueFrom } from 'rxjs';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { createPost } from '../../src/http/post.ts';
import { Service } from '../sinks/service.ts';

const poster = createPost({ userAgent: 'statuswire/test', now: () => 0 });
afterAll(() => poster.close());

let service: Service;
beforeEach(async () => {
  service = await new Service().start();
});
afterEach(() => service.stop());

async function headersOf(login: string, headers: Record<string, string> = {}) {
  const url = service.url.replace('//', `//${login}`);
  await lastValueFrom(poster.post({ url, headers, body: '{}', timeoutMs: 2000 }));
  return service.received[0]!.headers;
}

it.each([
  ['me:pw@', 'me:pw'],
  ['m%C3%A9:p%40ss%3A%25@', 'mé:p@ss:%'],
  ['t0ken@', 't0ken:'],
  [':pw@', ':pw'],
])('a login in the address, %s, is sent', async (login, sent) => {
  const { authorization } = await headersOf(login);

  expect(authorization).toBe(`Basic ${Buffer.from(sent).toString('base64')}`);
});

it('a login in the address makes room for one in the headers, however it is written', async () => {
  const { authorization } = await headersOf('me:pw@', { Authorization: 'Bearer x' });

  expect(authorization).toBe('Bearer x');
});

it('headers that are given take the place of its own', async () => {
  const given = { 'User-Agent': 'curl', 'Content-Type': 'text/plain', 'X-Key': 'k' };

  expect(await headersOf('', given)).toMatchObject({
    'user-agent': 'curl',
    'content-type': 'text/plain',
    'x-key': 'k',
  });
});

it('a fault shows no login', async () => {
  service.next.push('reset');

  await expect(headersOf('me:s3cret@')).rejects.toMatchObject({
    message: expect.not.stringMatching(/me:|s3cret/) as string,
  });
});
