import { describe, expect, it } from 'vitest';
import { incidentIo } from '../../../src/platforms/incident-io/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { rootly } from '../../../src/platforms/rootly/index.ts';
import { statuspage } from '../../../src/platforms/statuspage/index.ts';
import { answerOf, orFault, sourceOf } from '../fixtures.ts';

const page = pageOf('https://status.pagoda.test/api/v1/incidents.json');
const source = rootly.parts(page, { components: false })[0]!.sources[0]!;
const context = { page, names: new Map<string, string>() };

/** In the shape that Rootly documents: the page has no id. */
const body = {
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
  it('is asked for all that is active at once, whatever address of it was given', () => {
    const url = 'https://status.pagoda.test/api/v1/incidents.json?per_page=100';

    expect([source.url, ...rootly.probes(page)]).toEqual([url, url]);
  });

  it('is recognised and read, and an incident that it no longer lists is over', () => {
    const { entries, lists, pageName } = source.read(answerOf(body), context);

    expect(rootly.recognises(answerOf(body))).toBe(true);
    expect({ lists, pageName }).toEqual({ lists: 'ongoing', pageName: 'Pagoda' });
    expect(entries.map((entry) => entry.incident().updates[0]?.message)).toEqual([
      'A lock is jammed.',
    ]);
  });

  it.each([
    ['an address', { ...body, page: { ...body.page, url: undefined } }],
    ['a time zone', { ...body, page: { ...body.page, time_zone: undefined } }],
    ['its list', { page: body.page, status: { indicator: 'none' } }],
  ])('without %s is not recognised', (_, odd) => {
    expect(rootly.recognises(answerOf(odd))).toBe(false);
  });

  it('with components is some imitator of Statuspage', () => {
    expect(rootly.recognises(answerOf({ ...body, components: [] }))).toBe(false);
  });

  it('that has an id by now is refused, so that it is detected again', () => {
    const moved = answerOf({ ...body, page: { ...body.page, id: 'q7v2m0x9k4tz' } });

    expect(orFault(() => source.read(moved, context))).toMatch(/not Rootly’s: it has an id$/);
    expect(rootly.recognises(moved)).toBe(false);
  });

  it('is read as nobody else’s', () => {
    const others = [
      sourceOf(statuspage, 'incidents', 'incidents'),
      sourceOf(incidentIo, 'incidents', 'compat'),
    ];

    const said = others.map((other) => orFault(() => other.read(answerOf(body), context)));

    const refused = /a page without an id, as Rootly’s are$/;
    expect(statuspage.recognises(answerOf(body))).toBe(false);
    expect(said.map((one) => typeof one === 'string' && refused.test(one))).toEqual([true, true]);
  });
});
