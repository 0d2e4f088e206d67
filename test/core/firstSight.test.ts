import { describe, expect, it } from 'vitest';
import { HOUR, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { firstSight, type Beginning } from '../../src/core/firstSight.ts';
import type { Incident } from '../../src/core/incident.ts';

const FIRST: Beginning = {
  first: true,
  backfill: 'active',
  since: null,
  startedAt: Infinity,
  floor: 0,
};
const LATER: Beginning = { ...FIRST, first: false };
const reopened = (): Incident => {
  const postmortem = anUpdate({ id: 'u3', message: 'Why.', createdAt: NOON + 3 * HOUR });
  return resolved({ updates: [...resolved().updates, { ...postmortem, status: 'postmortem' }] });
};
const degraded = anIncident({ type: 'component', status: 'major_outage', updates: [] });

describe('an incident seen for the first time', () => {
  const cases: readonly [string, Incident, Beginning, string | null][] = [
    ['open at the start is opened', anIncident(), FIRST, 'opened: We look.'],
    ['closed at the start is silent', resolved(), FIRST, null],
    [
      'closed at the start is opened with --backfill all',
      resolved(),
      { ...FIRST, backfill: 'all' },
      'opened: We look. Over.',
    ],
    [
      'open at the start is silent with --backfill none',
      anIncident(),
      { ...FIRST, backfill: 'none' },
      null,
    ],
    [
      'open after the start is opened with --backfill none',
      anIncident(),
      { ...LATER, backfill: 'none' },
      'opened: We look.',
    ],
    [
      'open after a restart is opened with --backfill none',
      anIncident(),
      { ...FIRST, backfill: 'none', since: NOON - HOUR },
      'opened: We look.',
    ],
    [
      'open before nobody watched is silent with --backfill none',
      anIncident(),
      { ...FIRST, backfill: 'none', since: NOON },
      null,
    ],
    [
      'open before nobody watched is opened with --backfill none once it says more',
      anIncident({ createdAt: NOON - HOUR, updates: [anUpdate({ createdAt: NOON })] }),
      { ...FIRST, backfill: 'none', since: NOON - 1 },
      'opened: We look.',
    ],
    [
      'open before the first page could be read is opened with --backfill none',
      anIncident(),
      { ...FIRST, backfill: 'none', startedAt: NOON - 1 },
      'opened: We look.',
    ],
    ['born resolved is opened', resolved(), { ...LATER, floor: NOON }, 'opened: We look. Over.'],
    [
      'older than the list was at the start is silent',
      resolved(),
      { ...LATER, floor: NOON + 1 },
      null,
    ],
    [
      'older than the list, but open, is opened',
      anIncident(),
      { ...LATER, floor: NOON + 1 },
      'opened: We look.',
    ],
    [
      'opened and closed while nobody watched is opened',
      resolved(),
      { ...FIRST, since: NOON - 1 },
      'opened: We look. Over.',
    ],
    [
      'closed while nobody watched is opened with all its updates',
      resolved(),
      { ...FIRST, since: NOON },
      'opened: We look. Over.',
    ],
    [
      'opened and closed before the page could be read for the first time is opened',
      resolved(),
      { ...FIRST, startedAt: NOON - 1 },
      'opened: We look. Over.',
    ],
    ['closed before the start is silent', resolved(), { ...FIRST, startedAt: NOON + HOUR }, null],
    ['closed before nobody watched is silent', resolved(), { ...FIRST, since: NOON + HOUR }, null],
    [
      'that got a postmortem while nobody watched is updated with it alone',
      reopened(),
      { ...FIRST, since: NOON + 2 * HOUR },
      'updated: Why.',
    ],
    [
      'that is a component in order is silent',
      { ...degraded, status: 'operational' },
      { ...FIRST, backfill: 'all' },
      null,
    ],
    [
      'that is a component out of order since nobody watched is opened with --backfill none',
      { ...degraded, createdAt: NOON - HOUR },
      { ...FIRST, backfill: 'none', since: NOON - 1 },
      'opened: ',
    ],
    ['that is a component out of order is opened', degraded, FIRST, 'opened: '],
  ];

  it.each(cases)('%s', (_, incident, beginning, told) => {
    const news = firstSight(incident, beginning);

    const texts = news?.updates.map(({ update }) => update.message).join(' ');
    expect(news && `${news.change}: ${texts}`).toBe(told);
  });
});
