import { describe, expect, it } from 'vitest';
import { azure } from '../../../src/platforms/azure/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { answerOf, orFault, sourceOf } from '../fixtures.ts';
import { rss } from '../feed/rss.ts';

const URL = 'https://azure.status.microsoft/en-us/status';
const source = sourceOf(azure, 'incidents', 'feed');
const read = (xml: string, url = `${URL}/`) =>
  source.read(answerOf(xml), { page: pageOf(url), names: new Map() });

describe('Azure’s page', () => {
  it.each([
    ['https://azure.status.microsoft', 'https://azure.status.microsoft/en-us/status/feed/'],
    [
      'https://azure.status.microsoft/de-de/status/',
      'https://azure.status.microsoft/de-de/status/feed/',
    ],
    [
      'https://azure.status.microsoft/en-us/status/feed/',
      'https://azure.status.microsoft/en-us/status/feed/',
    ],
    ['https://status.azure.com/en-us/status', 'https://status.azure.com/en-us/status/feed/'],
  ])('%s has its feed at %s', (url, feed) => {
    expect(azure.owns?.(pageOf(url))).toBe(true);
    expect(azure.probes(pageOf(url))).toEqual([feed]);
  });

  it('is not owned by its name alone', () => {
    const others = ['https://azure.status.microsoft.acme.test', 'https://status.dev.azure.com'];

    expect(others.map((url) => azure.owns?.(pageOf(url)))).toEqual([false, false]);
    expect(others.flatMap((url) => azure.probes(pageOf(url)))).toEqual([]);
  });
});

describe('Azure’s feed', () => {
  const item = { title: 'Storage - Westeros', pubDate: 'Fri, 03 Apr 2026 03:10:00 Z' };

  it('lists an incident exactly while it lasts, so that its silence ends nothing', () => {
    const old = { ...item, title: 'Machines - Essos', pubDate: 'Mon, 02 Mar 2026 03:10:00 Z' };
    const { lists, entries } = read(rss([item, old], `${URL}/`));

    expect(lists).toBe('ongoing');
    expect(entries.map((entry) => entry.incident().status)).toEqual([
      'investigating',
      'investigating',
    ]);
  });

  it('keeps an incident’s id while its text is rewritten', () => {
    const link = `${URL}/history/?trackingId=ABC1-234`;
    const before = { ...item, link, description: 'We look.' };
    const after = {
      ...item,
      link,
      description: 'It works.',
      pubDate: 'Fri, 03 Apr 2026 04:10:00 Z',
    };

    const ids = [before, after].map((text) =>
      read(rss([text], `${URL}/`)).entries.map(({ id }) => id),
    );

    expect(ids).toEqual([['ABC1-234'], ['ABC1-234']]);
  });

  it('is not that of another page', () => {
    const said = orFault(() => read(rss([item], 'https://status.acme.test/')));

    expect(said).toMatch(/answered a feed that is not Azure’s$/);
  });
});
