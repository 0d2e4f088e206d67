import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, NOON, anIncident, anUpdate, component, resolved, told } from './things.ts';
import { changeOf } from '../../src/core/change.ts';
import { revisionOf } from '../../src/core/revision.ts';
import type { Incident } from '../../src/core/incident.ts';
import type { Known } from '../../src/core/known.ts';

const LATER = NOON + 2 * HOUR;
const added = anUpdate({ id: 'u9', message: 'More.', createdAt: LATER });
const grown = (part: Partial<Incident> = {}) =>
  anIncident({ updatedAt: LATER, updates: [anUpdate(), added], ...part });
const rewritten = (from: Incident, part: Partial<Incident> = {}) => {
  const last = { ...from.updates.at(-1)!, message: 'Other words.' };
  const updates = [...from.updates.slice(0, -1), last];
  return { ...from, updates, ...part };
};
const maintenance = (part: Partial<Incident> = {}) =>
  anIncident({ type: 'maintenance', status: 'scheduled', scheduledFor: NOON, ...part });
const uploads = (part: Partial<Incident> = {}) =>
  anIncident({ type: 'component', status: 'operational', updates: [], ...part });

function change(incident: Incident, known: Known, source = '') {
  const news = changeOf(revisionOf(incident, source), known);
  if (news === null) return null;
  const texts = news.updates.map(({ update, edited }) => `${update.message}${edited ? '*' : ''}`);
  return `${news.change} [${news.changed.join(' ')}] ${texts.join(' ')}`.trim();
}

const open = told(anIncident());
const closed = told(resolved());

describe('a revision', () => {
  const cases: readonly [string, Incident, Known, string | null][] = [
    ['with a new update is "updated"', grown(), open, 'updated [message updated_at] More.'],
    [
      'with a new status and update is "updated"',
      grown({ status: 'monitoring' }),
      open,
      'updated [status message updated_at] More.',
    ],
    [
      'that closes its incident is "resolved"',
      resolved(),
      open,
      'resolved [status message resolved_at updated_at] Over.',
    ],
    [
      'that closes it without a word is "resolved"',
      anIncident({ status: 'resolved' }),
      open,
      'resolved [status]',
    ],
    [
      'that opens a closed incident is "reopened"',
      resolved({ status: 'identified', updates: [...resolved().updates, added], updatedAt: LATER }),
      closed,
      'reopened [status message updated_at] More.',
    ],
    [
      'that adds a postmortem is "updated"',
      resolved({ status: 'postmortem', updates: [...resolved().updates, added], updatedAt: LATER }),
      closed,
      'updated [status message updated_at] More.',
    ],
    [
      'with another text is "edited"',
      rewritten(anIncident()),
      open,
      'edited [message] Other words.*',
    ],
    [
      'with another text of a closed incident is "edited"',
      rewritten(resolved(), { updatedAt: LATER }),
      closed,
      'edited [message updated_at] Other words.*',
    ],
    [
      'with another text of an older update does not change the message',
      { ...grown(), updates: [anUpdate({ message: 'Other words.' }), added] },
      told(grown()),
      'edited [] Other words.*',
    ],
    [
      'with another name and impact is "edited"',
      anIncident({ name: 'All fails', impact: 'critical' }),
      open,
      'edited [impact name]',
    ],
    [
      'with another name of a closed incident is "edited"',
      resolved({ name: 'All failed' }),
      closed,
      'edited [name]',
    ],
    [
      'with one more component is "edited"',
      anIncident({ components: [component('Uploads'), component('Console')] }),
      open,
      'edited [components]',
    ],
    [
      'with a moved plan is "edited"',
      maintenance({ scheduledFor: LATER, scheduledUntil: LATER }),
      told(maintenance()),
      'edited [scheduled_for scheduled_until]',
    ],
    [
      'with only another "updated at" is "touched"',
      anIncident({ updatedAt: LATER }),
      open,
      'touched [updated_at]',
    ],
    [
      'with only edited times is "touched", and they are listed',
      anIncident({ updatedAt: LATER, createdAt: NOON - HOUR, startedAt: NOON - HOUR }),
      open,
      'touched [created_at started_at updated_at]',
    ],
    [
      'of a component that gets worse is "opened"',
      uploads({ status: 'partial_outage', impact: 'major' }),
      told(uploads()),
      'opened [status impact]',
    ],
    [
      'of a component that is bad in another way is "updated"',
      uploads({ status: 'major_outage' }),
      told(uploads({ status: 'partial_outage' })),
      'updated [status]',
    ],
    [
      'of a component that is well again is "resolved"',
      uploads(),
      told(uploads({ status: 'partial_outage' })),
      'resolved [status]',
    ],
    [
      'with a text that was missing is "edited"',
      anIncident(),
      told(anIncident({ updates: [anUpdate({ message: '' })] })),
      'edited [message] We look.*',
    ],
  ];

  it.each(cases)('%s', (_, incident, known, expected) => {
    expect(change(incident, known)).toBe(expected);
  });
});

describe('silent is a revision', () => {
  const cases: readonly [string, Incident, Known][] = [
    ['of a closed incident that is only touched', resolved({ updatedAt: LATER }), closed],
    [
      'of a closed incident that is linked to components',
      resolved({ updatedAt: LATER, components: [component('Console')] }),
      closed,
    ],
    ['that unlinks components', anIncident({ components: [] }), open],
    ['whose source does not say the components', anIncident({ components: null }), open],
    [
      'that names components for the first time',
      anIncident(),
      told(anIncident({ components: null })),
    ],
    [
      "that names a component's group",
      anIncident({ components: [component('Storage / Uploads')] }),
      open,
    ],
    ['whose source does not say the impact', anIncident({ impact: 'unknown' }), open],
    ['whose source does not say the name', anIncident({ name: '' }), open],
    ['whose text is missing', anIncident({ updates: [anUpdate({ message: '' })] }), open],
    ['whose updates are missing', anIncident({ updates: [] }), open],
    ['of a component that is only touched', uploads({ updatedAt: LATER }), told(uploads())],
    ['that is older and edited', rewritten(anIncident({ updatedAt: NOON - MINUTE })), open],
    [
      'that is older and has another status',
      anIncident({ status: 'identified', updatedAt: NOON - MINUTE }),
      open,
    ],
  ];

  it.each(cases)('%s', (_, incident, known) => {
    expect(change(incident, known)).toBeNull();
  });
});

it('an older revision with an update that was never told is told', () => {
  const missed = anUpdate({ id: 'u0', message: 'First.', createdAt: NOON - HOUR });
  const older = anIncident({ updatedAt: NOON - HOUR, updates: [missed] });

  expect(change(older, open)).toBe('updated [message updated_at] First.');
});

it('an older revision with a text that was never told is told', () => {
  const empty = told(anIncident({ updates: [anUpdate({ message: '' })] }));
  const older = anIncident({ updatedAt: NOON - MINUTE });

  expect(change(older, empty)).toBe('edited [message updated_at] We look.*');
});

describe('another source', () => {
  const cases: readonly [string, Incident, Known, string | null][] = [
    ['that says the same is silent', anIncident({ updatedAt: LATER }), open, null],
    ['that rewrites texts is silent', rewritten(anIncident({ updatedAt: LATER })), open, null],
    [
      'that rewrites name, impact and components is silent',
      anIncident({ name: 'All fails', impact: 'major', components: [component('All')] }),
      open,
      null,
    ],
    ['that says another status without a word is silent', resolved({ updates: [] }), open, null],
    [
      'that has a new update adds it, and rewrites no field',
      grown({ createdAt: LATER, startedAt: LATER, name: 'All fails', impact: 'major' }),
      open,
      'updated [message updated_at] More.',
    ],
    [
      'that has the closing update closes the incident',
      resolved(),
      open,
      'resolved [status message resolved_at updated_at] Over.',
    ],
    [
      'that dates the end differently does not rewrite it',
      resolved({ resolvedAt: LATER, updatedAt: LATER, updates: [...resolved().updates, added] }),
      closed,
      'updated [message updated_at] More.',
    ],
    [
      'that fills in a text is an edit',
      anIncident(),
      told(anIncident({ updates: [anUpdate({ message: '' })] })),
      'edited [message] We look.*',
    ],
    [
      'that knows older updates of noted history is silent',
      grown(),
      { ...told(anIncident({ updatedAt: LATER, updates: [added] })), standing: 'noted' },
      null,
    ],
    [
      'that knows older updates of what was told adds them',
      grown(),
      told(anIncident({ updatedAt: LATER, updates: [added] })),
      'updated [] We look.',
    ],
  ];

  it.each(cases)('%s', (_, incident, known, expected) => {
    expect(change(incident, known, 'feed')).toBe(expected);
  });
});
