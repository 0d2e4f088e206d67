import { expect, test } from 'vitest';
import { anEvent } from './anEvent.ts';
import { messageOf } from '../../src/sinks/message.ts';
import { textOf } from '../../src/sinks/stdout/text.ts';

const REMINDER = anEvent({
  type: 'maintenance',
  change: 'reminder',
  status: 'scheduled',
  impact: 'maintenance',
  updates: [],
  scheduled_for: '2026-03-01T02:00:00.000Z',
  scheduled_until: '2026-03-01T04:00:00.000Z',
});

test('a reminder says when the maintenance begins', () => {
  expect(messageOf(REMINDER)).toMatchObject({
    severity: 'planned',
    status: 'SCHEDULED (reminder)',
    text: 'it begins soon: 2026-03-01 02:00 – 04:00',
  });
  expect(textOf(REMINDER, { color: false, timeZone: 'UTC' })).toContain(
    'Message: it begins soon: 2026-03-01 02:00 – 04:00',
  );
});

test('a reminder whose time is not known says that it is about to begin', () => {
  const { text } = messageOf({ ...REMINDER, scheduled_for: null });

  expect(text).toBe('it is about to begin');
});
