import { expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { Memories } from '../../src/cli/memories.ts';
import { OnceAnswer } from '../../src/cli/onceAnswer.ts';
import { aRead } from '../stream/incidents.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { freshOf } from '../../src/core/fresh.ts';
import { verdictOf } from '../../src/core/verdict.ts';
import type { Backfill } from '../../src/core/firstSight.ts';

const NOON = Date.UTC(2026, 6, 1, 12);

/** The foot after a sweep that read these incidents of Acme's page. */
function footAfter(
  words: string,
  { backfill = 'active', former = false }: { backfill?: Backfill; former?: boolean } = {},
): string {
  const memories = new Memories(backfill, () => NOON);
  if (former) memories.recall(anEvent({ provider: 'acme', incident_id: 'z' }));
  const memory = memories.of('acme');
  const verdict = verdictOf(memory, freshOf(memory, aRead(words, { at: NOON })));
  verdict.commit();
  const answer = new OnceAnswer(['acme']);
  answer.tell(verdict.events);
  answer.add({ kind: 'swept', provider: 'acme', fault: null });
  return answer.foot(memories).split('\n')[0]!;
}

it('says how many of them were told by an earlier run and are not told again', () => {
  const memories = new Memories('active', () => NOON);
  const memory = memories.of('acme');
  verdictOf(memory, freshOf(memory, aRead('b2 a1', { at: NOON }))).commit();
  const answer = new OnceAnswer(['acme']);
  answer.add({ kind: 'swept', provider: 'acme', fault: null });
  answer.tell([anEvent({ provider: 'acme', incident_id: 'a' })]);

  expect(answer.foot(memories).split('\n')[0]).toBe(
    '2 active incidents, 1 told before. 1 of 1 pages read.',
  );
});

it('does not say that none is open while a page is unread', () => {
  const answer = new OnceAnswer(['acme', 'globex']);
  answer.add({ kind: 'swept', provider: 'acme', fault: null });
  answer.add({ kind: 'swept', provider: 'globex', fault: new Fault('TIMEOUT', 'too slow') });

  expect(answer.foot(new Memories('active', () => NOON)).split('\n')[0]).toBe(
    'No active incidents on the pages that could be read. 1 of 2 pages read.',
  );
});

it('says how many incidents are open', () => {
  expect(footAfter('b2 a1')).toBe('2 active incidents. 1 of 1 pages read.');
});

it('says that none is', () => {
  expect(footAfter('b4')).toBe('No active incidents detected. 1 of 1 pages read.');
});

it('counts what is open though nothing of the past is told', () => {
  expect(footAfter('b2', { backfill: 'none' })).toBe('1 active incident. 1 of 1 pages read.');
});

it('does not count what left the page since an earlier run told it', () => {
  expect(footAfter('b2', { former: true })).toBe('1 active incident. 1 of 1 pages read.');
});
