import { describe, expect, test } from 'vitest';
import { stateOf, toldOf } from '../../src/sinks/chatMessage.ts';
import { anEvent, anUpdate } from './anEvent.ts';
import { storyOf } from './everyChange.ts';
import { templateOf } from './tools.ts';

const HALF = '\uD83D';

describe('a message for a chat', () => {
  test('has nothing that a service could stumble over', () => {
    const message = `a\u0007\u202Eb${HALF}\r\nc\td \n \n\n\ne😀`;
    const event = anEvent({
      name: `one\n\ntwo ${HALF}`,
      components: [`x\u0000${HALF}\ny`],
      updates: [anUpdate({ message })],
    });

    expect(toldOf(event, undefined)).toMatchObject({
      title: 'OpenAI: one two \uFFFD',
      components: 'x\uFFFD y',
      text: 'ab\uFFFD\nc d\n\ne😀',
    });
  });

  test('is no longer than any chat could show', () => {
    const endless = 'All of it is slow. '.repeat(100_000);

    const { title, text } = toldOf(
      anEvent({ name: endless, updates: [anUpdate({ message: endless })] }),
      undefined,
    );

    expect(title.length).toBeLessThanOrEqual(1000);
    expect(text.length).toBeLessThanOrEqual(20_000);
  });

  test.each([
    ['minor', 'investigating', 'minor'],
    ['critical', 'monitoring', 'critical'],
    ['critical', 'resolved', ''],
    ['none', 'investigating', ''],
    ['unknown', 'investigating', ''],
    ['maintenance', 'scheduled', ''],
  ] as const)('says of %s, %s: %o', (impact, status, said) => {
    expect(toldOf(anEvent({ impact, status }), undefined).impact).toBe(said);
  });
});

describe('how an incident stands', () => {
  test.each([
    ['edited', 'INVESTIGATING', 'what was said'],
    ['touched', 'INVESTIGATING', 'what was said'],
    ['updated', 'INVESTIGATING', 'what is new'],
    ['removed', 'INVESTIGATING (removed)', 'what is new'],
    ['reopened', 'INVESTIGATING (reopened)', 'what is new'],
  ] as const)('after it was %s', (change, status, text) => {
    const updates = [anUpdate({ message: 'what is new' })];
    const event = storyOf(change, { message: 'what was said', updates });

    expect(stateOf(event, undefined)).toMatchObject({ status, text });
  });

  test('is what changed where nothing was ever said', () => {
    const event = storyOf('edited', { message: '', updates: [], changed: ['name'], name: 'New' });

    expect(stateOf(event, undefined).text).toBe('title is now New');
  });

  test("is the template's text where there is one", () => {
    const template = templateOf('{change}!');

    expect(stateOf(storyOf('edited'), template).text).toBe('edited!');
    expect(stateOf(storyOf('updated'), template).text).toBe('updated!');
  });
});
