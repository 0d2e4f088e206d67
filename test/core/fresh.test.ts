import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { Sweep } from './sweep.ts';
import { freshOf } from '../../src/core/fresh.ts';
import type { Entry } from '../../src/core/reading.ts';

const COMPAT = { source: 'compat', best: false };
const poorer = anIncident({ components: null, impact: 'unknown' });

let page: Sweep;

beforeEach(() => {
  page = new Sweep();
  page.read([anIncident()]);
});

describe('when the best source is back after another one', () => {
  const edited = anIncident({
    name: 'Uploads and downloads fail',
    impact: 'critical',
    updatedAt: NOON + 3 * MINUTE,
    updates: [anUpdate({ message: 'We look very hard.' })],
  });

  it('what it edits then is told', () => {
    const quiet = [page.read([poorer], COMPAT), page.read([anIncident()])];

    const events = page.read([edited]);

    expect(quiet).toEqual([[], []]);
    expect(events.map(({ change, changed }) => [change, changed])).toEqual([
      ['edited', ['impact', 'name', 'message', 'updated_at']],
    ]);
  });

  it('a stale copy of it is not believed', () => {
    page.read([resolved({ components: null })], COMPAT);
    page.read([anIncident()]);

    const { known } = page.memory.slots.get('i1')!;
    expect([known.status, known.source]).toEqual(['resolved', 'compat']);
  });

  it('is remembered once: the same list costs nothing the second time', () => {
    page.read([poorer], COMPAT);
    page.read([anIncident()]);
    const { known, mark } = page.memory.slots.get('i1')!;
    const incident = vi.fn<Entry['incident']>(() => anIncident());
    const reading = { entries: [{ id: 'i1', mark, incident }], lists: 'recent' as const };
    const provider = { name: 'acme', title: 'Acme', wants: () => true };
    const read = { provider, part: 'incidents', source: 'native', best: true, moved: false };

    freshOf(page.memory, { ...read, at: page.at, reading });

    expect(incident).not.toHaveBeenCalled();
    expect(known.revisions).toHaveLength(2);
  });
});

it('what another source has told first is edited by the best one', () => {
  page = new Sweep();
  page.read([anIncident()], COMPAT);
  page.read([anIncident()]);

  expect(page.tell([anIncident({ impact: 'critical' })])).toEqual(['i1 edited investigating']);
});
