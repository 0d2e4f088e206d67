import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/platforms/feed/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { CONTEXT, answerOf, orFault } from '../fixtures.ts';
import { AT, PAGE, all, entries, source } from './reading.ts';
import { rss } from './rss.ts';

describe('a feed of components', () => {
  const row = (name: string, state: string, pubDate = AT) => ({
    title: `${name} - ${state}`,
    guid: name,
    pubDate,
    description: `${name} is ${state}`,
  });

  it('tells those that are not well, for as long as they are', () => {
    const body = rss([row('Mail', 'Operational'), row('Search', 'Partial Outage')]);
    const well = rss([row('Mail', 'Operational'), row('Search', 'Operational')]);

    expect(source.read(answerOf(body), CONTEXT).lists).toBe('ongoing');
    expect(all(body)).toMatchObject([
      { id: 'Search', impact: 'major', components: [{ id: 'Search', name: 'Search' }] },
    ]);
    expect(source.read(answerOf(well), CONTEXT)).toMatchObject({ lists: 'ongoing', entries: [] });
  });

  it.each([
    ['Available', []],
    ['Service restored', []],
    ['Service degradation', [['Mail - Service degradation', 'incident', 'minor']]],
    ['Partial outage', [['Mail - Partial outage', 'incident', 'major']]],
    ['Outage', [['Mail - Outage', 'incident', 'critical']]],
    ['Maintenance', [['Mail - Maintenance', 'maintenance', 'maintenance']]],
    ['Odd', [['Mail - Odd', 'incident', 'unknown']]],
  ])('may say "%s" in an element of their own', (status, told) => {
    const read = all(rss([{ title: 'Mail', pubDate: AT, status }]));

    expect(read.map(({ name, type, impact }) => [name, type, impact])).toEqual(told);
  });

  it('says nothing new when only its dates tick', () => {
    const marks = [AT, 'Thu, 02 Apr 2026 13:35:00 GMT'].map(
      (pubDate) => entries(rss([row('Mail', 'Major Outage', pubDate)]))[0]?.mark,
    );

    expect(marks[0]).toBe(marks[1]);
  });

  it('is a feed of incidents when one of its titles is none of a component', () => {
    const body = rss([
      row('Mail', 'Operational'),
      { title: 'Mail is late', guid: 'x', pubDate: AT },
    ]);

    expect(source.read(answerOf(body), CONTEXT).lists).toBe('recent');
  });
});

describe('the page of a feed', () => {
  const html = (links: string) =>
    `<!doctype html><html><head><title>Acme</title>${links}</head><body></body></html>`;
  const link = (href: string, title = '', type = 'application/rss+xml') =>
    `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
  const found = (body: string) =>
    feed.endpointIn?.(answerOf(body, 'https://status.acme.test/en/'), pageOf(PAGE));

  it.each([
    ['relative', link('/feed.rss'), `${PAGE}/feed.rss`],
    ['beside the page', link('feed.xml'), `${PAGE}/en/feed.xml`],
    [
      'on another host',
      link('https://feeds.acme.test/all?a=1&amp;b=2'),
      'https://feeds.acme.test/all?a=1&b=2',
    ],
    [
      'Atom',
      link('/history.atom', '', 'application/atom+xml; charset=utf-8'),
      `${PAGE}/history.atom`,
    ],
    [
      'of its incidents, not of its blog',
      link('/blog.rss') + link('/x.rss', 'Incidents'),
      `${PAGE}/x.rss`,
    ],
    ['the first of its own', link('/a.rss') + link('/b.rss'), `${PAGE}/a.rss`],
    ['not its blog’s', link('/blog.rss') + link('/b.rss'), `${PAGE}/b.rss`],
  ])('names it: %s', (_, links, address) => {
    expect(feed.recognises(answerOf(html(links)))).toBe(true);
    expect(found(html(links))).toBe(address);
  });

  it.each([
    ['none', ''],
    ['a style sheet', '<link rel="stylesheet" type="application/rss+xml" href="/x">'],
    ['another language', '<link rel="alternate" hreflang="de" href="/de">'],
    ['its blog’s', link('/blog/feed')],
    ['an address of no use', link('javascript:alert(1)') + link('')],
  ])('does not by naming %s', (_, links) => {
    expect(feed.recognises(answerOf(html(links)))).toBe(false);
    expect(found(html(links))).toBeUndefined();
  });

  it('is the feed itself when that is what is answered', () => {
    expect(feed.recognises(answerOf(rss([])))).toBe(true);
    expect(found(rss([]))).toBe('https://status.acme.test/en/');
  });

  it.each([
    ['https://acme.test/feed', 'Acme', 'https://wordpress.org/?v=6.5', false],
    ['https://acme.test/feed', 'Acme', 'Hugo -- gohugo.io', true],
    ['https://acme.test/feed', 'Acme', '', true],
    ['https://acme.test/feed', 'Acme Outages', 'https://wordpress.org/?v=6.5', true],
    ['https://status.acme.test/feed', 'Acme', 'https://wordpress.org/?v=6.5', true],
  ])('at %s called "%s" and made by "%s" is one: %s', (url, title, generator, expected) => {
    const made = `<title>${title}</title><generator>${generator}</generator>`;
    const xml = rss([], 'https://acme.test/').replace('<title>Acme Status</title>', made);

    expect(feed.recognises(answerOf(xml, url))).toBe(expected);
  });

  it('is looked for where it was said to be, then where the page is', () => {
    const given = pageOf('https://acme.test/status?a=b', { endpoint: 'https://feeds.acme.test/x' });

    expect(feed.probes(given).slice(0, 4)).toEqual([
      'https://feeds.acme.test/x',
      'https://acme.test/status?a=b',
      'https://acme.test/status/',
      'https://acme.test/status/history.atom',
    ]);
    expect(feed.probes(pageOf('https://status.x.ai'))).toContain('https://status.x.ai/feed.xml');
    expect(feed.owns?.(pageOf('https://status.x.ai'))).toBe(true);
    expect(feed.owns?.(pageOf(PAGE))).toBe(false);
  });

  it('is read from its endpoint, or else from the address that was given', () => {
    const urls = [pageOf(PAGE, { endpoint: `${PAGE}/rss` }), pageOf(`${PAGE}/feed?a=1`)].map(
      (page) => feed.parts(page, { components: true })[0]?.sources[0]?.url,
    );

    expect(urls).toEqual([`${PAGE}/rss`, `${PAGE}/feed?a=1`]);
  });

  it.each([
    ['Acme Status - Incident History', 'Acme Status'],
    ['Acme &amp; Co', 'Acme & Co'],
    ['History of Acme', 'History of Acme'],
  ])('is called "%s" there', (title, name) => {
    const xml = rss([]).replace('Acme Status', title);

    expect(source.read(answerOf(xml), CONTEXT).pageName).toBe(name);
  });

  it('is read only as a whole', () => {
    const torn = rss([{ title: 'Mail', guid: 'a1', pubDate: AT }]).slice(0, -6);

    expect(orFault(() => source.read(answerOf(torn), CONTEXT))).toMatch(/answered a torn feed$/);
  });
});
