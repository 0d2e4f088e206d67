import { describe, expect, it } from 'vitest';
import { fromFirstItem, isFeed, parseFeed } from '../../src/platforms/parseFeed.ts';
import { answerOf, orFault } from './fixtures.ts';

const nothing = {
  guid: '',
  link: '',
  title: '',
  published: '',
  updated: '',
  content: '',
  summary: '',
  categories: [],
  status: '',
};

const RSS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Acme &amp; Co</title>' +
  '<link>https://status.acme.test</link><generator>Globex</generator>' +
  '<item><title><![CDATA[Mail < slow]]></title><link>https://status.acme.test/incidents/a1</link>' +
  '<guid isPermaLink="false">a1</guid><pubDate>Mon, 18 May 2026 01:58:00 GMT</pubDate>' +
  '<description>Short</description><content:encoded><![CDATA[<p>Long &amp; whole</p>]]></content:encoded>' +
  '<category>outage</category><category>active</category></item>' +
  '<item><title>Second</title><description>&lt;b&gt;x&lt;/b&gt; &amp;amp; y</description>' +
  '<dc:date>2026-05-18T01:58:00Z</dc:date></item></channel></rss>';

const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Acme</title>' +
  '<link rel="self" href="https://status.acme.test/history.atom"/><link href="https://status.acme.test"/>' +
  '<generator>incident.io</generator><updated>2026-05-18T02:00:00Z</updated>' +
  '<entry><id>tag:status.acme.test,2005:Incident/7</id><published>2026-05-18T01:58:00Z</published>' +
  '<updated>2026-05-18T02:00:00Z</updated><link rel="alternate" href="https://status.acme.test/incidents/a1"/>' +
  '<title>Mail</title><content type="html">&lt;p&gt;x&lt;/p&gt;</content><summary>s</summary>' +
  '<category term="outage"/></entry></feed>';

const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://status.acme.test/">' +
  '<title>Acme</title><link>https://status.acme.test/</link><items><rdf:Seq/></items></channel>' +
  '<item rdf:about="https://status.acme.test/7"><title>Mail</title><link>https://status.acme.test/7</link>' +
  '<description>x</description><dc:date>2026-05-18T01:58:00Z</dc:date></item></rdf:RDF>';

describe('a feed', () => {
  it('of RSS is read as it stands', () => {
    expect(parseFeed(answerOf(RSS))).toEqual({
      title: 'Acme & Co',
      link: 'https://status.acme.test',
      generator: 'Globex',
      items: [
        {
          guid: 'a1',
          link: 'https://status.acme.test/incidents/a1',
          title: 'Mail < slow',
          published: 'Mon, 18 May 2026 01:58:00 GMT',
          updated: '',
          content: '<p>Long &amp; whole</p>',
          summary: 'Short',
          categories: ['outage', 'active'],
          status: '',
        },
        {
          ...nothing,
          title: 'Second',
          published: '2026-05-18T01:58:00Z',
          content: '<b>x</b> &amp; y',
          summary: '<b>x</b> &amp; y',
        },
      ],
    });
  });

  it('of RSS has what its items say of their status in an element of their own', () => {
    const items =
      '<item><title>y</title><status>Available</status></item><item><title>x</title></item>';
    const xml = `<rss version="2.0"><channel><title>Acme</title>${items}</channel></rss>`;

    expect(parseFeed(answerOf(xml)).items.map(({ status }) => status)).toEqual(['Available', '']);
  });

  it('of Atom is read as it stands', () => {
    expect(parseFeed(answerOf(ATOM))).toEqual({
      title: 'Acme',
      link: 'https://status.acme.test',
      generator: 'incident.io',
      items: [
        {
          guid: 'tag:status.acme.test,2005:Incident/7',
          link: 'https://status.acme.test/incidents/a1',
          title: 'Mail',
          published: '2026-05-18T01:58:00Z',
          updated: '2026-05-18T02:00:00Z',
          content: '<p>x</p>',
          summary: 's',
          categories: ['outage'],
          status: '',
        },
      ],
    });
  });

  it('of RDF is read as it stands', () => {
    expect(parseFeed(answerOf(RDF)).items).toEqual([
      {
        ...nothing,
        guid: 'https://status.acme.test/7',
        link: 'https://status.acme.test/7',
        title: 'Mail',
        published: '2026-05-18T01:58:00Z',
        content: 'x',
        summary: 'x',
      },
    ]);
  });

  it('of RDF has all its items, whatever its table of contents says', () => {
    const [item = ''] = /<item .*<\/item>/.exec(RDF) ?? [];
    const toc = '<rdf:Seq><rdf:li rdf:resource="https://status.acme.test/7"/></rdf:Seq>';
    const xml = RDF.replace('<rdf:Seq/>', toc).replace(item, item + item);

    expect(parseFeed(answerOf(xml)).items).toHaveLength(2);
  });

  it.each([
    ['without a declaration', '<rss version="2.0"><channel><title>Acme</title></channel></rss>'],
    [
      'behind comments and a style sheet',
      `<?xml version="1.0"?><?xml-stylesheet href="x>y"?><!-- a > b --><!DOCTYPE rss>\n${RSS.replace(/<\?xml.*\n/, '')}`,
    ],
    ['with a comment of a cache at the end', `${RSS}\n<!-- cached > 3 s -->\n`],
    [
      'with a prefix for all names',
      ATOM.replaceAll(/<(\/?)(?=\w)/g, '<$1a:').replace('xmlns=', 'xmlns:a='),
    ],
    ['behind a byte order mark', `\uFEFF${ATOM}`],
  ])('%s is read', (_, xml) => {
    expect(parseFeed(answerOf(xml)).title).toMatch(/^Acme/);
    expect(isFeed(answerOf(xml))).toBe(true);
  });

  it('is read in the encoding that it declares', () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Café</title></channel></rss>';

    expect(parseFeed(answerOf(Buffer.from(xml, 'latin1'))).title).toBe('Café');
  });

  it.each([
    ['', 'answered an empty body'],
    [
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}',
      'answered JSON, not a feed',
    ],
    [
      '<!doctype html><html><rss version="2.0"></html>',
      'answered HTML or other markup, not a feed',
    ],
    ['<feedback><title>x</title></feedback>', 'answered HTML or other markup, not a feed'],
    ['Forbidden', 'answered no feed'],
    [RSS.slice(0, -1), 'answered a torn feed'],
    [RSS.replace('</rss>', ''), 'answered a torn feed'],
    [`${RSS}<p>x</p>`, 'answered a torn feed'],
    ['<rss version="2.0"/>', 'answered a torn feed'],
    ['<rss version="2.0"></rss>', 'answered a feed that cannot be read'],
    [
      '<rss version="2.0"><channel><link>x</link></channel></rss>',
      'answered a feed without a title',
    ],
    [
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id></feed>',
      'answered a feed without a title',
    ],
  ])('is not %j', (xml, what) => {
    expect(orFault(() => parseFeed(answerOf(xml)))).toBe(`status.acme.test/page ${what}`);
    expect(isFeed(answerOf(xml))).toBe(false);
  });

  it('is looked for in little time', () => {
    const comments = '<!-- x -->'.repeat(20_000);

    expect(isFeed(answerOf(`${comments}<html>`))).toBe(false);
    expect(isFeed(answerOf(`<rss>${comments}`))).toBe(false);
  });

  it('matters from its first item on', () => {
    const from = (xml: string) => fromFirstItem(Buffer.from(xml)).toString();

    expect(from(RSS)).toMatch(/^<item>.*<\/rss>$/);
    expect(from(ATOM)).toMatch(/^<entry>.*<\/feed>$/);
    expect(from('<rss></rss>')).toBe('<rss></rss>');
  });
});
