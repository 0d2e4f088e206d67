import { describe, expect, test } from 'vitest';
import { lineOf } from '../../src/sinks/lineOf.ts';
import { anEvent, anUpdate } from './anEvent.ts';

describe('lineOf', () => {
  test('a line is the event as JSON, keys in the order of the contract, with a newline', () => {
    const { id, ...others } = anEvent({
      updates: [anUpdate({ display_at: '2025-02-19T14:00:00.000Z' })],
    });
    const shuffled = { via: 'feed', ...others, scheduled_for: null, id };

    const line = lineOf(shuffled);

    expect(line).toBe(
      '{"id":"openai/i1/2025-02-19T14:32:00Z/0123456789ab","type":"incident","change":"opened",' +
        '"provider":"openai","provider_name":"OpenAI","incident_id":"i1",' +
        '"updated_at":"2025-02-19T14:32:00.000Z","status":"investigating","impact":"minor",' +
        '"name":"Elevated error rates",' +
        '"message":"We are investigating reports of elevated error rates",' +
        '"components":["Chat Completions"],"url":"https://status.openai.com/incidents/i1",' +
        '"created_at":"2025-02-19T14:32:00.000Z","started_at":null,"resolved_at":null,' +
        '"scheduled_for":null,"observed_at":"2025-02-19T14:32:41.123Z","changed":[],' +
        '"updates":[{"id":"u1","status":"investigating",' +
        '"message":"We are investigating reports of elevated error rates",' +
        '"created_at":"2025-02-19T14:32:00.000Z","updated_at":"2025-02-19T14:32:00.000Z",' +
        '"display_at":"2025-02-19T14:00:00.000Z","edited":false}],"via":"feed"}\n',
    );
  });

  test.each(['a\nb', 'a\r\nb', 'a\u2028b\u2029c', '\u{1F600}', '"\\', '\u0000', '\\ud83d'])(
    'a message of %j stays on one line and is read as it was',
    (message) => {
      const event = anEvent({ message });

      const line = lineOf(event);

      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(JSON.parse(line)).toEqual(event);
      expect(Buffer.from(line).toString()).toBe(line);
    },
  );

  test.each([
    ['a\ud83d', 'a\uFFFD'],
    ['\ude00\ud83d', '\uFFFD\uFFFD'],
    ['\\\ud83d', '\\\uFFFD'],
    ['\ud83d\ud83d\ude00', '\uFFFD\u{1F600}'],
  ])('half a character in %j is told as U+FFFD', (message, told) => {
    const line = lineOf(anEvent({ message }));

    expect(JSON.parse(line)).toHaveProperty('message', told);
    expect(line).not.toMatch(/\\ud[89a-f]/);
  });

  test.each(['\u007f', '\u0080', '\u009b31m', '\u009f', '\u061c', '\u200e', '\u202e', '\u2069'])(
    'a control in %j is escaped and read as it was',
    (message) => {
      const line = lineOf(anEvent({ message, incident_id: message, components: [message] }));

      expect(line).toMatch(/^[\n\x20-\x7e]+$/);
      expect(JSON.parse(line)).toMatchObject({ message, incident_id: message });
    },
  );

  test('an event is put into JSON once, however many lanes write it', () => {
    let asked = 0;
    const event = anEvent();
    Object.defineProperty(event, 'name', { get: () => `asked ${(asked += 1)} times` });

    const lines = [lineOf(event), lineOf(event)];

    expect(lines[0]).toBe(lines[1]);
    expect(asked).toBe(1);
  });
});
