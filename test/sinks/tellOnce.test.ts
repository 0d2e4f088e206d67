import { EMPTY, lastValueFrom, throwError } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/core/event.ts';
import { notesIn } from '../../src/sinks/notes.ts';
import { tellOnce } from '../../src/sinks/tellOnce.ts';
import { anEvent } from './anEvent.ts';
import { aStore } from './tools.ts';

/** Tells events to one store, and gives back the ids that came through. */
async function told(...events: readonly Event[]): Promise<string[]> {
  const notes = notesIn(aStore());
  const ids: string[] = [];
  for (const event of events) {
    const tell = () => {
      ids.push(event.id);
      return EMPTY;
    };
    await lastValueFrom(tellOnce(notes, event, tell), { defaultValue: null });
  }
  return ids;
}

describe('an event', () => {
  test('is told once, however often its lane repeats it', async () => {
    const [opened, resolved] = [anEvent({ id: 'a' }), anEvent({ id: 'b' })];

    expect(await told(opened, resolved, opened, resolved)).toEqual(['a', 'b']);
  });

  test('is told although another incident had one of the same digest', async () => {
    expect(await told(anEvent(), anEvent({ incident_id: 'i2' }))).toHaveLength(2);
  });

  test('that was refused is told again', async () => {
    const notes = notesIn(aStore());
    const refuse = () => throwError(() => new Error('busy'));
    let count = 0;
    const take = () => {
      count += 1;
      return EMPTY;
    };

    await lastValueFrom(tellOnce(notes, anEvent(), refuse)).catch(() => null);
    await lastValueFrom(tellOnce(notes, anEvent(), take), { defaultValue: null });

    expect(count).toBe(1);
  });

  test('is not told before somebody listens', () => {
    let count = 0;

    tellOnce(notesIn(aStore()), anEvent(), () => {
      count += 1;
      return EMPTY;
    });

    expect(count).toBe(0);
  });

  test('leaves a note of where its message stands', async () => {
    const notes = notesIn(aStore());

    await lastValueFrom(
      tellOnce(notes, anEvent(), () => EMPTY, { id: '7' }),
      { defaultValue: null },
    );

    expect(notes.placeOf(anEvent())).toEqual({ id: '7' });
  });
});
