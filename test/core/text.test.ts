import { describe, expect, it } from 'vitest';
import { normalise, plainText } from '../../src/core/text.ts';

describe('plainText', () => {
  const cases: readonly (readonly [sentence: string, html: string, text: string])[] = [
    ['leaves plain text alone', 'All is well.', 'All is well.'],
    ['turns \\r\\n into line feeds', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['trims the text and the ends of its lines', '  one  \ntwo\t\n ', 'one\ntwo'],
    ['folds many empty lines into one', 'one\n\n\n\ntwo', 'one\n\ntwo'],
    ['keeps a literal %%', '100%% up, 50% of %%name%%', '100%% up, 50% of %%name%%'],
    ['turns breaks into line feeds', 'one<br />two<br/>three<BR>four', 'one\ntwo\nthree\nfour'],
    ['takes a break and the line feed behind it for one', 'one<br />\r\ntwo', 'one\ntwo'],
    ['parts paragraphs by an empty line', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['takes indentation between tags for nothing', '<p>one</p>\n   <p>two</p>', 'one\n\ntwo'],
    [
      'writes list items with a dash',
      'We have:<ul><li>a</li><li>b</li></ul>end',
      'We have:\n\n- a\n- b\n\nend',
    ],
    ['begins a paragraph in an item on its line', '<ul><li><p>a</p></li></ul>', '- a'],
    [
      'puts the address behind a link',
      'see <a href="https://x.test/a">here</a>.',
      'see here (https://x.test/a).',
    ],
    [
      'writes an address that is its own text once',
      '<a href="https://x.test">https://x.test</a>',
      'https://x.test',
    ],
    [
      'writes only the outer address of links in links',
      '<a href="https://x.test/1">a <i><a href="https://x.test/2">b</a></i></a>',
      'a b (https://x.test/1)',
    ],
    [
      'leaves out addresses that are not of the web',
      '<a href="javascript:alert(1)">run</a>',
      'run',
    ],
    [
      'reads through <var>',
      "Aug <var data-var='date'>21</var>, <var data-var='time'>00:37</var>",
      'Aug 21, 00:37',
    ],
    [
      'decodes entities',
      'a &amp; b &lt;c&gt; &#39;d&#x27; &quot;e&quot; f&nbsp;g',
      'a & b <c> \'d\' "e" f\u00A0g',
    ],
    [
      'parts table cells',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    [
      'leaves out scripts, styles and comments',
      'a<script>b()</script><style>c{}</style><!-- d -->e',
      'ae',
    ],
    ['keeps a lone less-than sign', 'latency < 5 s <br>', 'latency < 5 s'],
    ['keeps a<b, though b is a tag', 'if a<b, then c', 'if a<b, then c'],
    ['keeps a comparison that looks like a tag', 'a<b and c>d', 'a<b and c>d'],
    ['keeps placeholders', 'run login <your name> & wait', 'run login <your name> & wait'],
    [
      'keeps addresses with ampersands',
      'https://x.test/?a=1&copy=2&lt=3',
      'https://x.test/?a=1&copy=2&lt=3',
    ],
    ['reads a tag that is never closed', 'now <b>bold', 'now bold'],
    ['is empty for markup without text', '<p><br /></p>', ''],
  ];

  it.each(cases)('%s', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('keeps its digest when its text is read again from a file', () => {
    for (const [, html] of cases) {
      const text = normalise(plainText(html));

      expect(normalise(plainText(html))).toBe(text);
      expect(normalise(text)).toBe(text);
    }
  });

  it.each([
    ['openings of tags', '<b a=b '.repeat(20_000)],
    ['entities', '&'.repeat(50_000)],
    ['nested links', '<a href="https://x.test">x'.repeat(5_000)],
    ['nested blocks', '<div>'.repeat(20_000)],
    ['white space', `<b${' '.repeat(50_000)}`],
  ])(
    'reads a hostile text of many %s',
    (_, html) => {
      expect(plainText(html).length).toBeLessThan(html.length * 2);
    },
    2_000,
  );
});

describe('normalise', () => {
  it('folds white space of every kind', () => {
    expect(normalise(' a\r\n\n b\u00A0\tc ')).toBe('a b c');
  });

  it('composes what Unicode can write in two ways', () => {
    expect(normalise('Ausfu\u0308hrung')).toBe('Ausf\u00FChrung');
  });

  it('makes a text equal when only its markup changed', () => {
    const before = 'Mail is late.<br /><br />We <b>look</b> into it.';
    const after = '<p>Mail is late.</p>\r\n<p>We look into it.</p>';

    expect(normalise(plainText(after))).toBe(normalise(plainText(before)));
  });
});
