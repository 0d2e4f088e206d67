import { describe, expect, it } from 'vitest';
import { isoTime } from '../../src/core/time.ts';
import { packedUpdates } from '../../src/platforms/packedUpdates.ts';

const ANCHOR = Date.UTC(2026, 0, 2, 3, 0);

function read(html: string, anchor: number | null = ANCHOR) {
  const { head, updates } = packedUpdates(html, anchor);
  return { head, rows: updates.map(({ at, word, html: text }) => [at && isoTime(at), word, text]) };
}

describe('updates packed into one text', () => {
  it('are read oldest first where the newest stands first, over the turn of the year', () => {
    const { rows } = read(
      "<p> <small>Jan <var data-var='date'> 2</var>, <var data-var='time'>02:10</var> UTC</small><br> " +
        '<strong>Resolved</strong> - It works.</p> <p><small>Dec 31, 23:50 UTC</small><br />' +
        '<strong>Update</strong> - We look on.</p><p><small>Dec 31, 23:40 UTC</small><br>' +
        '<strong>Investigating</strong> - We look.</p>',
    );

    expect(rows).toEqual([
      ['2025-12-31T23:40:00.000Z', 'Investigating', 'We look.</p>'],
      ['2025-12-31T23:50:00.000Z', 'Update', 'We look on.</p><p>'],
      ['2026-01-02T02:10:00.000Z', 'Resolved', 'It works.</p> <p>'],
    ]);
  });

  it('are read oldest first where the oldest stands first', () => {
    const { head, rows } = read(
      '<h3>Status: RESOLVED</h3><div><p><strong>Mon, 18 May 2026 02:29:34 GMT</strong></p>' +
        '<h3>Investigating</h3><p>We look.</p></div><div><p><strong>Mon, 18 May 2026 12:00:00 GMT' +
        '</strong></p><h3>Updated</h3><p>It works.</p></div>',
    );

    expect(head).toBe('<h3>Status: RESOLVED</h3><div><p>');
    expect(rows.map(([at, word]) => [at, word])).toEqual([
      ['2026-05-18T02:29:34.000Z', 'Investigating'],
      ['2026-05-18T12:00:00.000Z', 'Updated'],
    ]);
  });

  it('are read oldest first where neither has a year and the oldest stands first', () => {
    const { rows } = read(
      '<small>Dec 31, 11:50 PM UTC</small><br/><b>A</b> - a<br><small>Jan 2, 1:00 AM UTC</small><br/><b>B</b> - b',
    );

    expect(rows.map(([at]) => at)).toEqual([
      '2025-12-31T23:50:00.000Z',
      '2026-01-02T01:00:00.000Z',
    ]);
  });

  it('keep their order where the same minute has several', () => {
    const piece = (text: string) =>
      `<p><small>Jan 2, 02:00 UTC</small><br><strong>${text}</strong> - x</p>`;

    expect(
      read(piece('third') + piece('second') + piece('first')).rows.map(([, word]) => word),
    ).toEqual(['first', 'second', 'third']);
  });

  it('may be announced long before', () => {
    const { rows } = read(
      '<p><small>Jan 2, 02:00 UTC</small><br><strong>Completed</strong> - x</p>' +
        '<p><small>Mar 9, 02:00 UTC</small><br><strong>Scheduled</strong> - x</p>',
    );

    expect(rows.map(([at]) => at)).toEqual([
      '2025-03-09T02:00:00.000Z',
      '2026-01-02T02:00:00.000Z',
    ]);
  });

  it('stay in their year when one stands out of order', () => {
    const { rows } = read(
      '<p><small>Jan 2, 02:00 UTC</small><br>c</p><p><small>Jan 1, 02:00 UTC</small><br>a</p>' +
        '<p><small>Jan 1, 09:00 UTC</small><br>b</p>',
    );

    expect(rows.map(([at]) => at)).toEqual([
      '2026-01-01T02:00:00.000Z',
      '2026-01-01T09:00:00.000Z',
      '2026-01-02T02:00:00.000Z',
    ]);
  });

  it('may lie months apart where it is known that the oldest stands first', () => {
    const html =
      '<p><small>Jan 2, 02:00 UTC</small><br><strong>Scheduled</strong> - x</p>' +
      '<p><small>Mar 9, 02:00 UTC</small><br><strong>Completed</strong> - x</p>';

    const { updates } = packedUpdates(html, ANCHOR, 'oldest first');

    expect(updates.map(({ at }) => at && isoTime(at))).toEqual([
      '2026-01-02T02:00:00.000Z',
      '2026-03-09T02:00:00.000Z',
    ]);
  });

  it('stay in their year when one stands out of order and the oldest stands first', () => {
    const { rows } = read(
      '<p><small>Jan 1, 02:00 UTC</small><br>a</p><p><small>Jan 1, 09:00 UTC</small><br>c</p>' +
        '<p><small>Jan 1, 08:00 UTC</small><br>b</p>',
    );

    expect(rows.map(([at]) => at)).toEqual([
      '2026-01-01T02:00:00.000Z',
      '2026-01-01T08:00:00.000Z',
      '2026-01-01T09:00:00.000Z',
    ]);
  });

  it('without any year have no time where nothing says it', () => {
    const html = '<p><small>Jan 2, 02:00 UTC</small><br><strong>Resolved</strong> - x</p>';

    expect(read(html, null).rows).toEqual([[null, 'Resolved', 'x</p>']]);
    expect(read(html.replace('Jan 2', 'Jan 2, 2026'), null).rows[0]?.[0]).toBe(
      '2026-01-02T02:00:00.000Z',
    );
  });

  it('may have their times in pieces', () => {
    const html =
      "<p><small>Jan<var data-var='date'>02</var><var data-var='time'>02:00</var> UTC</small><br><strong>Resolved</strong> - x</p>";

    expect(read(html).rows).toEqual([['2026-01-02T02:00:00.000Z', 'Resolved', 'x</p>']]);
  });

  it('may have no status', () => {
    expect(read('<small>Jan 2, 02:00 UTC</small><br>We look.').rows).toEqual([
      ['2026-01-02T02:00:00.000Z', '', '<br>We look.'],
    ]);
  });

  it.each([
    'We look.',
    '',
    '<p>It began at <strong>Jan 2, 02:00 UTC</strong> and is over.</p>',
    '<p><strong>Jan 2</strong></p>',
    '<p><small>Posted by Acme</small></p>',
    '<p><small>Jan 2, 02:00 XYZ</small><br><strong>Resolved</strong> - x</p>',
  ])('are not found in "%s"', (html) => {
    expect(read(html)).toEqual({ head: html, rows: [] });
  });

  it('are looked for in little time', () => {
    const html = '<p><small>'.repeat(20_000) + '<p>'.repeat(20_000);

    expect(read(html).rows).toEqual([]);
  });
});
