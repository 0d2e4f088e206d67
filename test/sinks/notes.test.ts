import { describe, expect, test } from 'vitest';
import { notesIn } from '../../src/sinks/notes.ts';
import { anEvent } from './anEvent.ts';
import { aStore } from './tools.ts';

describe('what a sink notes', () => {
  test('is which events it told, and where the message of their incident stands', () => {
    const store = aStore();
    notesIn(store).note(anEvent(), { ts: '1.2' });

    const notes = notesIn(store);

    expect(notes.isTold(anEvent())).toBe(true);
    expect(notes.isTold(anEvent({ id: 'another' }))).toBe(false);
    expect(notes.placeOf(anEvent({ id: 'another' }))).toEqual({ ts: '1.2' });
    expect([...store.kept.keys()]).toEqual(['openai/i1']);
  });

  test('is of one incident only', () => {
    const notes = notesIn(aStore());
    notes.note(anEvent(), { ts: '1.2' });

    expect(notes.isTold(anEvent({ incident_id: 'i2' }))).toBe(false);
    expect(notes.placeOf(anEvent({ incident_id: 'i2' }))).toBeUndefined();
    expect(notes.placeOf(anEvent({ provider: 'acme' }))).toBeUndefined();
  });

  test('keeps the place until there is another', () => {
    const notes = notesIn(aStore());

    notes.note(anEvent({ id: '1' }), { ts: '1.2' });
    notes.note(anEvent({ id: '2' }));
    const kept = notes.placeOf(anEvent());
    notes.note(anEvent({ id: '3' }), { ts: '3.4' });

    expect(kept).toEqual({ ts: '1.2' });
    expect(notes.placeOf(anEvent())).toEqual({ ts: '3.4' });
  });

  test('does not grow without end, and forgets the oldest first', () => {
    const store = aStore();
    const notes = notesIn(store);

    for (let n = 0; n < 500; n += 1) notes.note(anEvent({ id: `${n}` }));

    expect(store.kept.get('openai/i1')?.length).toBeLessThan(2000);
    expect(notes.isTold(anEvent({ id: '0' }))).toBe(false);
    expect(notes.isTold(anEvent({ id: '401' }))).toBe(true);
  });

  test.each(['', '{', '[]', '{"told":1}', '1503435956.000247'])('may be spoilt: %o', (text) => {
    const store = aStore();
    store.set('openai/i1', text);

    expect(notesIn(store).isTold(anEvent())).toBe(false);
    expect(notesIn(store).placeOf(anEvent())).toBeUndefined();
  });
});
