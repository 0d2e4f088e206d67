import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/platforms/page.ts';

describe('pageOf', () => {
  it.each([
    ['', '/', '/api/v2', '/api/v2/', '/api/v2/incidents.json', '/api/v2/summary.json?x=1#y'],
    ['/api/v2/scheduled-maintenances/active.json', '/api/v1/summary', '/api/v2.0.0/current'],
    ['/history', '/history.atom', '/history.rss', '/feed', '/feed.rss', '/feed.atom/'],
    [
      '/incident/7',
      '/maintenance/7',
      '/incidents',
      '/incidents/01JQ2M5Y7V8N3K4R6T9W0X1Z2A',
      '//incidents/abc',
      '/incidents.json',
    ],
    ['/proxy/status.acme.test', '/proxy/status.acme.test/incidents', '/index.json', '/?a=b', '#x'],
  ])('finds the page behind %s, %s, %s …', (...paths) => {
    const pages = paths.map((path) => pageOf(`https://status.acme.test${path}`));

    const page = { url: 'https://status.acme.test', host: 'status.acme.test' };
    expect(pages).toMatchObject(paths.map(() => page));
  });

  it.each(['', '/', '/api/v2', '/api/v2/incidents.json', '/history.atom', '/incidents/abc'])(
    'keeps the sub path before "%s"',
    (path) => {
      const page = pageOf(`https://acme.test/eu/status${path}`);

      expect(page).toMatchObject({ url: 'https://acme.test/eu/status', host: 'acme.test' });
    },
  );

  it('keeps the port, and drops credentials', () => {
    const page = pageOf('http://user:secret@localhost:8080/api/v2/');

    expect(page).toMatchObject({ url: 'http://localhost:8080', host: 'localhost:8080' });
  });

  it('takes an address without a scheme for https', () => {
    expect(pageOf('status.acme.test/api/v2').url).toBe('https://status.acme.test');
  });

  it.each(['ftp://acme.test', 'https://', 'not an address', ''])('refuses "%s"', (url) => {
    expect(() => pageOf(url)).toThrow(`"${url}" is not an http(s) address`);
  });
});
