import { describe, expect, it } from 'vitest';
import { anEvent, anUpdate } from '../sinks/anEvent.ts';
import { routeOf, type Filters } from '../../src/config/routeOf.ts';
import type { Event } from '../../src/core/event.ts';

const ANY: Filters = {
  providers: [],
  categories: [],
  types: [],
  changes: [],
  impact: [],
  components: [],
  match: [],
};
const CATEGORIES = new Map([['openai', 'ai']]);

function passes(filters: Partial<Filters>, event: Partial<Event> = {}, toldBefore = false) {
  return routeOf({ ...ANY, ...filters }, CATEGORIES)(anEvent(event), toldBefore);
}

describe('a route lets through', () => {
  it.each<[string, Partial<Filters>, Partial<Event>, Partial<Event>]>([
    ['everything without a filter', {}, {}, { id: undefined as never }],
    ['providers by name', { providers: ['git*', 'OpenAI'] }, {}, { provider: 'open' }],
    ['vendors that sell this', { categories: ['ai'] }, {}, { provider: 'acme' }],
    ['types', { types: ['incident'] }, {}, { type: 'maintenance' }],
    ['changes', { changes: ['opened'] }, {}, { change: 'updated' }],
    ['impacts', { impact: ['minor'] }, {}, { impact: 'major' }],
    ['what is not rated', { impact: ['major'] }, { impact: 'unknown' }, { impact: 'none' }],
    [
      'maintenances, which are as bad as that',
      { impact: ['major'] },
      { type: 'maintenance', impact: 'maintenance' },
      { impact: 'maintenance' },
    ],
    ['components', { components: ['chat*'] }, {}, { components: ['API'] }],
    ['what names no component', { components: ['x'] }, { components: [] }, {}],
    [
      'words of the title',
      { match: ['error rate*'] },
      {},
      { name: 'Slow', message: '', updates: [] },
    ],
    [
      'words of any update',
      { match: ['database'] },
      { updates: [anUpdate({ message: 'The database is slow' }), anUpdate({ id: 'u2' })] },
      {},
    ],
  ])('%s', (name, filters, good, bad) => {
    expect(passes(filters, good)).toBe(true);
    expect(passes(filters, bad)).toBe(name.startsWith('everything'));
  });
});

describe('of an incident that was told before, a route lets through', () => {
  const changed: Partial<Event> = { impact: 'none', components: ['Other'], status: 'monitoring' };

  it('whatever has become of it', () => {
    const filters: Partial<Filters> = { impact: ['minor'], components: ['Chat*'] };

    expect(passes(filters, changed, true)).toBe(true);
    expect(passes(filters, changed, false)).toBe(false);
  });

  it('only the changes that are wanted, and always its end', () => {
    const filters: Partial<Filters> = { changes: ['opened'] };

    expect(passes(filters, { change: 'updated' }, true)).toBe(false);
    expect(passes(filters, { change: 'resolved', status: 'resolved' }, true)).toBe(true);
    expect(passes(filters, { change: 'removed' }, true)).toBe(true);
    expect(passes(filters, { change: 'edited', status: 'resolved' }, true)).toBe(false);
    expect(passes(filters, { change: 'resolved', status: 'resolved' }, false)).toBe(false);
  });
});
