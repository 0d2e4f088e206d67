import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/platforms/page.ts';
import { yandexCloud } from '../../../src/platforms/yandex-cloud/index.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const source = sourceOf(yandexCloud, 'incidents', 'api');

function comment(fields: object = {}) {
  return {
    id: 11,
    type: 'investigation',
    content: '<p>Мы ищем причину.</p>\n',
    createdAt: '2026-04-02T08:00:00.010Z',
    updatedAt: '2026-04-02T08:00:00.010Z',
    ...fields,
  };
}

const resolved = comment({ id: 12, type: 'resolved', createdAt: '2026-04-02T09:00:00.000Z' });
const after = comment({ id: 13, type: 'update', createdAt: '2026-04-02T10:00:00.000Z' });

function incident(fields: object = {}) {
  return {
    id: 301,
    title: 'Очереди',
    status: 'open',
    levelId: 1,
    level: { level: 1, label: 'Minor' },
    startDate: '2026-04-02T07:30:00.000Z',
    endDate: null,
    createdAt: '2026-04-02T08:00:00.000Z',
    updatedAt: '2026-04-02T08:00:00.000Z',
    report: null,
    isReportPublished: false,
    services: [{ id: 7, name: 'Queues' }],
    installations: [{ code: 'ru', zones: [{ id: 'ru-north1-a' }] }],
    comments: [comment()],
    ...fields,
  };
}

const body = (...items: readonly unknown[]) => ({ items, count: items.length });

function entryOf(fields: object = {}) {
  const [entry] = source.read(answerOf(body(incident(fields))), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const read = (fields?: object) => entryOf(fields).incident();

describe('an incident of Yandex Cloud’s', () => {
  it.each([
    ['open', [comment()], 'investigating'],
    ['open', [after, comment()], 'investigating'],
    ['open', [], 'investigating'],
    ['open', [resolved, comment()], 'resolved'],
    ['open', [after, resolved, comment()], 'investigating'],
    ['puzzling', [comment()], 'investigating'],
    ['resolved', [comment()], 'resolved'],
    ['resolved', [after, resolved, comment()], 'resolved'],
  ])('that is %s and has said %j is %s', (status, comments, expected) => {
    expect(read({ status, comments }).status).toBe(expected);
  });

  it.each([
    ['which ended', 'resolved', ['investigating', 'resolved', 'resolved']],
    ['which began again', 'open', ['investigating', 'resolved', 'investigating']],
  ])('%s has plain updates that leave the status as it is', (_, status, expected) => {
    const { updates } = read({ status, comments: [after, resolved, comment()] });

    expect(updates.map((update) => update.status)).toEqual(expected);
  });

  it('that is open has no end, whatever its date', () => {
    expect(read({ endDate: '2026-04-02T09:00:00.000Z' }).resolvedAt).toBeNull();
  });

  it.each([
    [1, 'Minor', 'minor'],
    [2, 'Unavailable', 'major'],
    [null, 'Unavailable', 'major'],
    [2, 'Недоступность', 'major'],
    [9, 'Hm', 'unknown'],
    [null, null, 'unknown'],
  ])('of level %s (%s) has the impact %s', (levelId, label, impact) => {
    expect(read({ levelId, level: { label } }).impact).toBe(impact);
  });

  it('keeps the ids of its updates when one is edited, moved or added', () => {
    const ids = (...comments: object[]) => read({ comments }).updates.map(({ id }) => id);

    expect(ids(comment())).toEqual(['11']);
    expect(ids(comment({ content: 'Другое.' }))).toEqual(['11']);
    expect(ids(resolved, comment())).toEqual(['11', '12']);
    expect(ids(comment(), resolved)).toEqual(['11', '12']);
  });

  it('ends with its report once that is published', () => {
    const report = {
      report: '<p>Истёк сертификат.</p>',
      reportPublishedTime: '2026-04-09T08:00:00Z',
    };
    const told = (fields: object) => read({ ...report, status: 'resolved', ...fields });

    expect(told({ isReportPublished: false })).toMatchObject({ status: 'resolved', updates: [{}] });
    expect(told({ isReportPublished: true })).toMatchObject({
      status: 'postmortem',
      updates: [
        { id: '11' },
        {
          id: '301/report',
          status: 'postmortem',
          message: 'Истёк сертификат.',
          createdAt: Date.parse('2026-04-09T08:00:00Z'),
        },
      ],
    });
  });

  it('concerns its services and the zones of its installations, or does not say', () => {
    expect(read().components).toEqual([
      { id: '7', name: 'Queues' },
      { id: 'ru-north1-a', name: 'ru / ru-north1-a' },
    ]);
    expect(read({ services: [], installations: [] }).components).toEqual([]);
    expect(read({ services: null, installations: null }).components).toBeNull();
  });

  it.each([
    ['title', { title: 'x' }],
    ['status', { status: 'resolved' }],
    ['level', { levelId: 2 }],
    ['text', { comments: [comment({ content: 'x' })] }],
    ['zone', { installations: [] }],
    ['report', { report: 'x', isReportPublished: true }],
  ])('has another mark when its %s differs', (_, fields) => {
    expect(entryOf(fields).mark).not.toBe(entryOf().mark);
  });
});

describe('the list of Yandex Cloud’s incidents', () => {
  it('may be empty where there are none at all', () => {
    expect(source.read(answerOf(body()), CONTEXT)).toEqual({ entries: [], lists: 'recent' });
  });

  it.each([
    ['shows none of the incidents it counts', { items: [], count: 81 }],
    ['does not count', { items: [] }],
    ['is of something else', { items: [{ id: 1, title: 'x' }], count: 1 }],
    ['has no items', { count: 0 }],
  ])('is not read where it %s', (_, odd) => {
    expect(orFault(() => source.read(answerOf(odd), CONTEXT))).toMatch(/not Yandex Cloud’s list/);
    expect(yandexCloud.recognises(answerOf(odd))).toBe(false);
  });
});

describe('a page of Yandex Cloud’s', () => {
  const HOST = 'https://status.yandex.cloud';

  it.each([
    [HOST, 'ru'],
    [`${HOST}/ru/dashboard`, 'ru'],
    [`${HOST}/en`, 'en'],
    [`${HOST}/en/timeline`, 'en'],
    [`${HOST}/en/incidents/972`, 'en'],
    [`${HOST}/api`, 'ru'],
  ])('given as %s is asked for in %s', (url, lang) => {
    const page = pageOf(url);
    const [part] = yandexCloud.parts(page, { components: true });
    const told = part?.sources[0]?.read(answerOf(body(incident())), CONTEXT);

    expect(yandexCloud.probes(page)).toEqual([
      `${HOST}/api/incidents?lang=${lang}&installation=all`,
    ]);
    expect(told?.entries[0]?.incident().url).toBe(`${HOST}/${lang}/incidents/301`);
  });

  it('given by its API is asked just that', () => {
    const url = `${HOST}/api/incidents?lang=en&installation=kz`;

    expect(yandexCloud.probes(pageOf(url))).toEqual([url]);
  });

  it('whose list is elsewhere is asked there', () => {
    const endpoint = 'https://mirror.test/incidents.json';

    expect(yandexCloud.probes(pageOf(HOST, { endpoint }))).toEqual([endpoint]);
  });

  it('is asked for first at its own host only', () => {
    expect(yandexCloud.owns?.(pageOf(HOST))).toBe(true);
    expect(yandexCloud.owns?.(pageOf('https://status.acme.test'))).toBe(false);
  });
});
