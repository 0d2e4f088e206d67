import { describe, expect, it } from 'vitest';
import { AT, PAGE, all, entries, ids, only } from './reading.ts';
import { atom, rss } from './rss.ts';

describe('an incident of a feed', () => {
  it.each([
    ['its permalink’s last piece', { link: `${PAGE}/incidents/q7v2m0x9k4tz` }, 'q7v2m0x9k4tz'],
    ['one without digits', { link: `${PAGE}/incidents/qwvbmhxoklty` }, 'qwvbmhxoklty'],
    ['that behind two slashes', { link: `${PAGE}//incidents/q7v2m0x9k4tz` }, 'q7v2m0x9k4tz'],
    ['that without a scheme', { link: 'status.acme.test/incidents/q7-Z', guid: '' }, 'q7-Z'],
    ['that without a host', { link: '/incidents/q7-Z/' }, 'q7-Z'],
    ['that without what counts visits', { link: `${PAGE}/incidents/q7?utm_source=rss` }, 'q7'],
    ['the permalink, whatever the guid is', { link: `${PAGE}/incidents/q7`, guid: 'x9' }, 'q7'],
    ['a number among incidents', { link: `${PAGE}/incidents/98765` }, '98765'],
    [
      'a number among others, with them',
      { link: `${PAGE}/maintenances/98765` },
      'maintenances/98765',
    ],
    ['what a query names', { link: `${PAGE}/history/?trackingId=ABC1-234` }, 'ABC1-234'],
    ['what a query names together', { link: `${PAGE}/show?id=7&lang=en&n=8` }, '7-8'],
    [
      'a guid where the query only names a view',
      { link: `${PAGE}/?selected=history`, guid: 'x9' },
      'x9',
    ],
    [
      'what the link has behind its #',
      { link: `${PAGE}/#/incidents/x7`, guid: 'https://crm.test/x8' },
      'x7',
    ],
    ['a short piece with those before it', { link: `${PAGE}/2026/mail` }, '2026/mail'],
    ['a guid that is a permalink', { link: '', guid: `${PAGE}/incidents/q7` }, 'q7'],
    ['a guid where the link is the front page', { link: PAGE, guid: 'x9' }, 'x9'],
    ['a guid where the link shows all', { link: `${PAGE}/history/`, guid: 'x9' }, 'x9'],
    [
      'a tag as a whole',
      { guid: 'tag:acme.test,2005:Incident/7' },
      'tag:acme.test,2005:Incident/7',
    ],
    ['what stands behind the front page', { link: PAGE, guid: `${PAGE}/#c0ffee` }, 'c0ffee'],
    ['what stands behind it in the link', { link: `${PAGE}/#c0ffee`, guid: '' }, 'c0ffee'],
    ['its time, if nothing else', { link: PAGE, guid: PAGE }, 'item@2026-04-02T13:30:00Z'],
  ])('is known by %s', (_, item, id) => {
    expect(only(item).id).toBe(id);
  });

  it.each([
    [{ link: 'status.acme.test/incidents/q7' }, `${PAGE}/incidents/q7`],
    [
      { link: `${PAGE}//incidents/q7#u1`, guid: `${PAGE}//incidents/q7#u1` },
      `${PAGE}/incidents/q7`,
    ],
    [{ link: '' }, PAGE],
    [{ link: 'javascript:alert(1)' }, PAGE],
  ])('%j has an address of the web', (item, url) => {
    expect(only(item).url).toBe(url);
  });

  it('is one where several items have its permalink, each an update', () => {
    const update = (id: string, minute: string, title: string) => ({
      title,
      link: `${PAGE}/incident/q7`,
      guid: `${PAGE}/incident/q7#${id}`,
      pubDate: `Thu, 02 Apr 2026 13:${minute}:00 GMT`,
    });
    const first = update('u1', '30', '[Investigating] Mail is late');
    const last = update('u2', '50', '[Resolved] Mail is late');

    const [incident] = all(rss([last, first]));

    expect(all(rss([last, first]))).toHaveLength(1);
    expect(incident).toMatchObject({
      id: 'q7',
      name: 'Mail is late',
      status: 'resolved',
      updates: [
        { id: 'u1', status: 'investigating' },
        { id: 'u2', status: 'resolved' },
      ],
    });
    expect(ids(rss([first, last]))).toEqual(ids(rss([last, first])));
    expect(ids(rss([first]))).toEqual([['q7', ['u1']]]);
  });

  it.each([
    ['what follows its page', `${PAGE}/incident/378892#u1`, 'u1'],
    ['what follows its number', '/378892/817466', '817466'],
    ['nothing of another page', `${PAGE}/incident/1#u1`, '378892@2026-04-02T13:30:00Z'],
    ['nothing of another number', '/1/817466', '378892@2026-04-02T13:30:00Z'],
    ['nothing of its own page', `${PAGE}/incident/378892`, '378892@2026-04-02T13:30:00Z'],
  ])('has an update named by %s in its guid', (_, guid, id) => {
    const incident = only({ link: `${PAGE}/incident/378892`, guid });

    expect([incident.id, incident.updates[0]?.id]).toEqual(['378892', id]);
  });

  it('that only its time tells keeps its id when it is edited', () => {
    const entry = { title: 'Mail is late', link: PAGE, published: '2026-04-02T13:30:00Z' };

    const read = ['2026-04-02T13:30:00Z', '2026-04-02T13:50:00Z'].map((updated) =>
      all(atom([Object.assign({ updated }, entry)])).map(({ id }) => id),
    );

    expect(read).toEqual([['item@2026-04-02T13:30:00Z'], ['item@2026-04-02T13:30:00Z']]);
  });

  it('never has two updates of one name', () => {
    const item = (description: string, minute: string) => ({
      description,
      link: `${PAGE}/incident/7`,
      guid: `${PAGE}/incident/7#u1`,
      pubDate: `Thu, 02 Apr 2026 13:${minute}:00 GMT`,
    });

    expect(ids(rss([item('We look on.', '50'), item('We look.', '30')]))).toEqual([
      ['7', ['u1', '7@2026-04-02T13:50:00Z']],
    ]);
  });

  it('has an update once, though its items repeat those before them', () => {
    const piece = (minute: string) =>
      `<p><small>Apr 2, 13:${minute} UTC</small><br>At ${minute}.</p>`;
    const item = (...minutes: readonly string[]) => ({
      link: `${PAGE}/incidents/q7`,
      title: 'Mail is late',
      pubDate: `Thu, 02 Apr 2026 13:${minutes[0]}:09 GMT`,
      description: minutes.map(piece).join(''),
    });

    expect(ids(rss([item('50', '30'), item('30')]))).toEqual([
      ['q7', ['q7@2026-04-02T13:30:00Z', 'q7@2026-04-02T13:50:00Z']],
    ]);
  });

  it('is opened anew by an update after its end', () => {
    const update = (minute: string, word: string) => ({
      title: `${word}: Mail is late`,
      link: `${PAGE}/incidents/q7`,
      pubDate: `Thu, 02 Apr 2026 13:${minute}:00 GMT`,
    });

    const [incident] = all(
      rss([update('50', 'Identified'), update('40', 'Resolved'), update('30', 'Investigating')]),
    );

    expect(incident).toMatchObject({ status: 'identified', resolvedAt: null });
    expect(incident?.updates.map(({ status }) => status)).toEqual([
      'investigating',
      'resolved',
      'identified',
    ]);
  });

  it('is not taken for another on the page that shows all', () => {
    const items = ['Mail', 'Search'].map((name, index) => ({
      title: `${name} is late`,
      link: `${PAGE}/status`,
      pubDate: `Thu, 02 Apr 2026 13:3${index}:00 GMT`,
    }));

    expect(all(rss(items)).map(({ name }) => name)).toEqual(['Mail is late', 'Search is late']);
  });

  it('stands there once, though an item stands there twice', () => {
    const item = { title: 'Mail is late', guid: 'a1', pubDate: AT };

    const nameless = { title: 'Search is late', link: PAGE, pubDate: AT };

    expect(ids(rss([item, item]))).toEqual([['a1', ['a1@2026-04-02T13:30:00Z']]]);
    expect(all(rss([nameless, nameless]))).toHaveLength(1);
  });
});

describe('an update', () => {
  const piece = (time: string, word: string, text: string) =>
    `<p><small>Apr 2, ${time} UTC</small><br><strong>${word}</strong> - ${text}</p>`;
  const packed = (...pieces: readonly string[]) =>
    atom([
      {
        id: 'tag:acme.test,2005:Incident/7',
        link: `${PAGE}/incidents/q7`,
        title: 'Mail is late',
        published: '2026-04-02T13:30:00Z',
        updated: '2026-04-02T14:00:00Z',
        content: pieces.join(''),
      },
    ]);
  const first = piece('13:30', 'Investigating', 'We look.');
  const second = piece('13:30', 'Update', 'We still look.');
  const third = piece('13:40', 'Resolved', 'Mail is on time.');

  it('keeps its id when its text is edited, when newer ones come and when the order is turned', () => {
    const before = ['q7@2026-04-02T13:30:00Z', 'q7@2026-04-02T13:30:00Z#2'];

    expect(ids(packed(second, first))).toEqual([['q7', before]]);
    expect(ids(packed(second, first.replace('look', 'seek')))).toEqual([['q7', before]]);
    expect(ids(packed(third, second, first))).toEqual([
      ['q7', [...before, 'q7@2026-04-02T13:40:00Z']],
    ]);
    expect(ids(packed(first, third))).toEqual(ids(packed(third, first)));
  });

  it('is of the year in which it was published, however late it is edited', () => {
    const xml = packed(first).replace('2026-04-02T14:00:00Z', '2027-03-02T14:00:00Z');

    expect(ids(xml)).toEqual([['q7', ['q7@2026-04-02T13:30:00Z']]]);
  });

  it('makes another mark when its text is edited and no time changes', () => {
    const marks = [packed(first), packed(first.replace('look', 'seek')), packed(first)].map(
      (xml) => entries(xml)[0]?.mark,
    );

    expect(marks[1]).not.toBe(marks[0]);
    expect(marks[2]).toBe(marks[0]);
  });

  it('leaves the status as it was', () => {
    const [incident] = all(packed(piece('13:50', 'Update', 'Thanks.'), third, second, first));

    expect(incident?.updates.map(({ status }) => status)).toEqual([
      'investigating',
      'investigating',
      'resolved',
      'resolved',
    ]);
  });

  it.each(['Wir warten', 'Complete outage', 'Resolution ahead', 'Wontfix'])(
    'in the unknown word "%s" is open, even after the end',
    (word) => {
      const [incident] = all(packed(piece('13:50', word, 'x'), third, first));

      expect(incident).toMatchObject({ status: 'investigating', resolvedAt: null });
    },
  );

  it('is a new one when only the newest is shown under one id and its time moves', () => {
    const shown = (updated: string, status: string) =>
      atom([
        {
          id: `${PAGE}//incidents/q7`,
          link: `${PAGE}//incidents/q7`,
          title: 'Mail is late',
          updated,
          content: `<b>Status: ${status}</b><br/><br/>We look.`,
        },
      ]);

    expect(ids(shown('2026-04-02T13:30:00Z', 'Investigating'))).toEqual([
      ['q7', ['q7@2026-04-02T13:30:00Z']],
    ]);
    expect(all(shown('2026-04-02T13:40:00Z', 'Resolved'))).toMatchObject([
      {
        id: 'q7',
        status: 'resolved',
        updates: [{ id: 'q7@2026-04-02T13:40:00Z', message: 'We look.' }],
      },
    ]);
  });

  it('may share its guid with the one before', () => {
    const shared = { link: `${PAGE}/`, guid: `${PAGE}/#c0ffee` };

    const [incident] = all(
      rss([
        { ...shared, title: 'Mail recovered', pubDate: 'Thu, 02 Apr 2026 13:50:00 GMT' },
        { ...shared, title: 'Mail went down', pubDate: AT },
      ]),
    );

    expect(incident).toMatchObject({ name: 'Mail went down', status: 'resolved' });
    expect(incident?.updates.map(({ status }) => status)).toEqual(['investigating', 'resolved']);
  });

  it('may be all in what looks like its status', () => {
    const [incident] = all(
      rss([
        {
          guid: 'a1',
          title: 'Mail',
          pubDate: AT,
          description: `<div><p><strong>${AT}</strong></p><h3>Investigating outage</h3></div>`,
        },
      ]),
    );

    expect(incident?.updates).toMatchObject([
      { status: 'investigating', message: 'Investigating outage' },
    ]);
  });
});

describe('a feed of a service in a region', () => {
  const item = (place: string, at: string, title: string) => ({
    title,
    link: `${PAGE}/`,
    guid: `${PAGE}/#${place}_${Date.parse(`${at}Z`) / 1000}`,
    pubDate: new Date(`${at}Z`).toUTCString(),
  });
  const down = item('mail-eu-1', '2026-04-02T13:30:00', 'Service impact: Errors');
  const more = item('mail-eu-1', '2026-04-02T18:30:00', 'Service disruption: More errors');
  const late = item('mail-eu-1', '2026-06-02T18:30:00', 'Informational message: More errors');
  const over = item(
    'mail-eu-1',
    '2026-06-03T18:30:00',
    'Service is operating normally: [RESOLVED] More errors',
  );

  it('keeps the incident’s id while its first items leave the list', () => {
    const lists = [[down], [more, down], [late, more, down], [over, late, more], [over]];

    expect(lists.map((list) => all(rss(list)).map(({ id }) => id))).toEqual(
      lists.map(() => ['mail-eu-1']),
    );
  });

  it('keeps the items’ own ids for its updates', () => {
    expect(ids(rss([more, down]))).toEqual([
      ['mail-eu-1', ['mail-eu-1_1775136600', 'mail-eu-1_1775154600']],
    ]);
  });

  it('is open until it operates normally, however long it says nothing', () => {
    const other = item('search-us-1', '2026-06-01T13:30:00', 'Service impact: Slow');

    expect(all(rss([other, more, down])).map(({ status }) => status)).toEqual([
      'investigating',
      'investigating',
    ]);
    expect(all(rss([over, late, more, down]))).toMatchObject([
      { name: 'More errors', status: 'resolved', impact: 'unknown' },
    ]);
    expect(all(rss([more, down]))).toMatchObject([{ name: 'More errors', impact: 'major' }]);
  });

  it('is not seen where the number is not the item’s own time', () => {
    const guid = `${PAGE}/#mail_1775136601`;

    expect(only({ guid, link: PAGE }).id).toBe('mail_1775136601');
  });
});
