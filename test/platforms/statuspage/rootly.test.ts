import { describe, expect, it } from 'vitest';
import { statuspage } from '../../../src/platforms/statuspage/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import type { Answer } from '../../../src/core/ask.ts';

const page = pageOf('https://status.pagoda.test/api/v1');
const incidents = statuspage
  .parts(page, { components: false })
  .find(({ id }) => id === 'incidents')!;
const source = incidents.sources.find(({ id }) => id === 'v1')!;

function answerOf(body: object): Answer {
  return {
    url: source.url,
    notModified: false,
    contentType: 'application/json',
    validators: {},
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** In the shape that Rootly documents: the page has no id. */
const rootly = {
  page: {
    name: 'Pagoda',
    url: 'https://status.pagoda.test',
    time_zone: 'America/Los_Angeles',
    updated_at: '2026-03-19T12:00:00Z',
  },
  incidents: [
    {
      id: 'a5b0',
      name: 'Slow boats',
      status: 'identified',
      impact: 'minor',
      created_at: '2026-03-19T11:00:00Z',
      updated_at: '2026-03-19T11:30:00Z',
      incident_updates: [
        {
          id: 'u1',
          status: 'identified',
          body: 'A lock is jammed.',
          created_at: '2026-03-19T11:30:00Z',
        },
      ],
    },
  ],
};

describe('a page of Rootly', () => {
  it('is recognised and read at its own version of the endpoint', () => {
    const { entries, lists, pageName } = source.read(answerOf(rootly), { page, names: new Map() });

    expect(source.url).toBe('https://status.pagoda.test/api/v1/incidents.json');
    expect(statuspage.probes(page)).toContain(source.url);
    expect(statuspage.recognises(answerOf(rootly))).toBe(true);
    expect({ lists, pageName }).toEqual({ lists: 'open', pageName: 'Pagoda' });
    expect(entries.map((entry) => entry.incident().updates[0]?.message)).toEqual([
      'A lock is jammed.',
    ]);
  });

  it('without an address either is no status page', () => {
    const anonymous = answerOf({ ...rootly, page: { name: 'Pagoda' } });

    expect(statuspage.recognises(anonymous)).toBe(false);
    expect(() => source.read(anonymous, { page, names: new Map() })).toThrow('no "page"');
  });
});

it('numbers serve as ids of a page, its incidents, updates and components', () => {
  const list = incidents.sources[0]!;
  const page1 = { id: 77, name: 'Pagoda' };
  const update = {
    id: 5,
    status: 'identified',
    body: 'A lock.',
    created_at: '2026-03-19T11:30:00Z',
  };
  const incident = {
    ...rootly.incidents[0],
    id: 12345,
    incident_updates: [update],
    components: [{ id: 9, name: 'Boats' }],
  };
  const answer = answerOf({ page: page1, incidents: [incident] });

  const read = list.read(answer, { page, names: new Map() }).entries[0]!.incident();

  expect(statuspage.recognises(answer)).toBe(true);
  expect([read.id, read.updates[0]?.id, read.components]).toEqual([
    '12345',
    '5',
    [{ id: '9', name: 'Boats' }],
  ]);
});
