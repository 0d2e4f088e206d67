import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { textOf } from '../../../src/sinks/stdout/text.ts';
import { anEvent, anUpdate } from '../anEvent.ts';

const ESC = '\u001B';
const UTC = { color: false, timeZone: 'UTC' };
const HEAD = '[2025-02-19 14:32:00] Product: OpenAI - Chat Completions';

const maintenance: Partial<Event> = {
  type: 'maintenance',
  status: 'scheduled',
  impact: 'maintenance',
  scheduled_for: '2026-03-01T02:00:00.000Z',
  scheduled_until: '2026-03-01T04:00:00.000Z',
  updates: [anUpdate({ status: 'scheduled', message: 'We exchange a router.' })],
};

describe('textOf an update', () => {
  const blocks: [sentence: string, event: Partial<Event>, lines: string[]][] = [
    [
      'an update is told in three lines',
      {},
      [
        HEAD,
        'Status: INVESTIGATING',
        'Message: We are investigating reports of elevated error rates',
      ],
    ],
    [
      'the time that the page shows wins over the time of posting',
      { updates: [anUpdate({ display_at: '2025-02-19T09:05:06.000Z', message: 'm' })] },
      [
        '[2025-02-19 09:05:06] Product: OpenAI - Chat Completions',
        'Status: INVESTIGATING',
        'Message: m',
      ],
    ],
    [
      'updates are told oldest first, a block each',
      {
        updates: [anUpdate({ message: 'one' }), anUpdate({ status: 'identified', message: 'two' })],
      },
      [
        HEAD,
        'Status: INVESTIGATING',
        'Message: one',
        '',
        HEAD,
        'Status: IDENTIFIED',
        'Message: two',
      ],
    ],
    [
      'an incident that names no component is told by its title',
      { components: [], updates: [anUpdate({ message: 'm' })] },
      [
        '[2025-02-19 14:32:00] Product: OpenAI - Elevated error rates',
        'Status: INVESTIGATING',
        'Message: m',
      ],
    ],
    [
      'four components are named',
      { components: ['A', 'B', 'C', 'D'], updates: [anUpdate({ message: 'm' })] },
      ['[2025-02-19 14:32:00] Product: OpenAI - A, B, C, D', 'Status: INVESTIGATING', 'Message: m'],
    ],
    [
      'of twelve components three are named and nine counted',
      { components: 'ABCDEFGHIJKL'.split(''), updates: [anUpdate({ message: 'm' })] },
      [
        '[2025-02-19 14:32:00] Product: OpenAI - A, B, C and 9 more',
        'Status: INVESTIGATING',
        'Message: m',
      ],
    ],
    [
      'components of one name are told once',
      { components: ['Global', 'Global', 'AMS3'], updates: [anUpdate({ message: 'm' })] },
      [
        '[2025-02-19 14:32:00] Product: OpenAI - Global, AMS3',
        'Status: INVESTIGATING',
        'Message: m',
      ],
    ],
    [
      'an update without text is told by the title',
      { updates: [anUpdate({ message: ' \n' })] },
      [HEAD, 'Status: INVESTIGATING', 'Message: Elevated error rates'],
    ],
    [
      'further lines of a message are indented and blank ones left out',
      { updates: [anUpdate({ message: '  one\r\n\r\n  two\n\u2028three\n' })] },
      [HEAD, 'Status: INVESTIGATING', 'Message: one', '           two', '         three'],
    ],
    [
      'a rewritten update is marked',
      { change: 'edited', updates: [anUpdate({ status: 'resolved', message: 'm', edited: true })] },
      [HEAD, 'Status: RESOLVED (edited)', 'Message: m'],
    ],
    [
      'of a reopened incident the update that reopens it is marked',
      {
        change: 'reopened',
        updates: [
          anUpdate({ status: 'resolved', message: 'a', edited: true }),
          anUpdate({ status: 'resolved', message: 'b' }),
          anUpdate({ status: 'investigating', message: 'c' }),
          anUpdate({ status: 'identified', message: 'd' }),
        ],
      },
      [
        `${HEAD}\nStatus: RESOLVED (edited)\nMessage: a\n`,
        `${HEAD}\nStatus: RESOLVED\nMessage: b\n`,
        `${HEAD}\nStatus: INVESTIGATING (reopened)\nMessage: c\n`,
        `${HEAD}\nStatus: IDENTIFIED\nMessage: d`,
      ],
    ],
    [
      'a maintenance is told with its window first',
      maintenance,
      [
        HEAD,
        'Status: SCHEDULED',
        'Message: Planned: 2026-03-01 02:00 – 04:00',
        '         We exchange a router.',
      ],
    ],
    [
      'a window over midnight tells both days',
      { ...maintenance, scheduled_until: '2026-03-02T01:30:00.000Z' },
      [
        HEAD,
        'Status: SCHEDULED',
        'Message: Planned: 2026-03-01 02:00 – 2026-03-02 01:30',
        '         We exchange a router.',
      ],
    ],
    [
      'a window without an end tells its beginning',
      { ...maintenance, scheduled_until: null },
      [
        HEAD,
        'Status: SCHEDULED',
        'Message: Planned: 2026-03-01 02:00',
        '         We exchange a router.',
      ],
    ],
    [
      'a maintenance without a window is told like any update',
      { ...maintenance, scheduled_for: null },
      [HEAD, 'Status: SCHEDULED', 'Message: We exchange a router.'],
    ],
    [
      'a maintenance that is over has no plan any more',
      { ...maintenance, updates: [anUpdate({ status: 'completed', message: 'Done.' })] },
      [HEAD, 'Status: COMPLETED', 'Message: Done.'],
    ],
    [
      'a status of two words has a space',
      { ...maintenance, updates: [anUpdate({ status: 'in_progress', message: 'm' })] },
      [HEAD, 'Status: IN PROGRESS', 'Message: Planned: 2026-03-01 02:00 – 04:00', '         m'],
    ],
    [
      'a time that is none is told as it came',
      { updates: [anUpdate({ created_at: 'soon', message: 'm' })] },
      ['[soon] Product: OpenAI - Chat Completions', 'Status: INVESTIGATING', 'Message: m'],
    ],
  ];

  test.each(blocks)('%s', (_sentence, event, lines) => {
    const text = textOf(anEvent(event), UTC);

    expect(text).toBe(`${lines.join('\n')}\n\n`);
  });

  const zones = [
    ['UTC', '2025-02-19 14:32:00'],
    ['America/New_York', '2025-02-19 09:32:00'],
    ['Asia/Kolkata', '2025-02-19 20:02:00'],
    ['Pacific/Auckland', '2025-02-20 03:32:00'],
  ];

  test.each(zones)('in %s the clock shows %s', (timeZone, shown) => {
    const text = textOf(anEvent(), { color: false, timeZone });

    expect(text.slice(1, 20)).toBe(shown);
  });

  test('midnight is 00, not 24', () => {
    const update = anUpdate({ created_at: '2025-02-19T00:00:00.000Z' });

    const text = textOf(anEvent({ updates: [update] }), UTC);

    expect(text.slice(1, 20)).toBe('2025-02-19 00:00:00');
  });
});

describe('textOf an event without updates', () => {
  const bare: [sentence: string, event: Partial<Event>, status: string, message: string][] = [
    [
      'edited fields are told in words',
      { change: 'edited', impact: 'major', name: 'Outage', changed: ['impact', 'name'] },
      'INVESTIGATING (edited)',
      'impact is now MAJOR; title is now Outage',
    ],
    [
      'edited components are told',
      { change: 'edited', changed: ['components'] },
      'INVESTIGATING (edited)',
      'components are now Chat Completions',
    ],
    [
      'an edited status and text are told',
      { change: 'edited', status: 'in_progress', message: 'm', changed: ['status', 'message'] },
      'IN PROGRESS (edited)',
      'status is now IN PROGRESS; text is now m',
    ],
    [
      'edited times are told',
      {
        change: 'edited',
        started_at: '2025-02-19T14:00:00.000Z',
        changed: ['created_at', 'started_at', 'resolved_at'],
      },
      'INVESTIGATING (edited)',
      'it was posted at 2025-02-19 14:32:00; it began at 2025-02-19 14:00:00; it ended at a time not told',
    ],
    [
      'a moved maintenance tells its new window once',
      {
        ...maintenance,
        change: 'edited',
        changed: ['updated_at', 'scheduled_for', 'scheduled_until'],
        updates: [],
      },
      'SCHEDULED (edited)',
      'it is now planned for 2026-03-01 02:00 – 04:00',
    ],
    [
      'a maintenance without a window any more says so',
      { type: 'maintenance', change: 'edited', status: 'scheduled', changed: ['scheduled_for'] },
      'SCHEDULED (edited)',
      'it is no longer planned for a given time',
    ],
    [
      'a field that has no words is named',
      { change: 'edited', changed: ['severity'] },
      'INVESTIGATING (edited)',
      'severity changed',
    ],
    [
      'an edit that shows nowhere is told as an edit',
      { change: 'edited', changed: ['url'] },
      'INVESTIGATING (edited)',
      'the vendor edited this entry',
    ],
    [
      'a touched incident is told as such',
      { change: 'touched', changed: ['updated_at'] },
      'INVESTIGATING (touched)',
      'the vendor touched this entry; nothing visible changed',
    ],
    [
      'an incident reported without any update is told by its text',
      { change: 'opened', message: 'Broken.' },
      'INVESTIGATING',
      'Broken.',
    ],
    [
      'an incident without update and text is told by its title',
      { change: 'resolved', status: 'resolved', message: '' },
      'RESOLVED',
      'Elevated error rates',
    ],
    [
      'an incident reopened without an update is marked',
      { change: 'reopened', message: '' },
      'INVESTIGATING (reopened)',
      'Elevated error rates',
    ],
  ];

  test.each(bare)('%s', (_sentence, event, status, message) => {
    const text = textOf(anEvent({ updates: [], ...event }), UTC);

    expect(text).toBe(`${HEAD}\nStatus: ${status}\nMessage: ${message}\n\n`);
  });

  test('an end that its page tells only by leaving the incident out says so, when we missed it', () => {
    const over: Partial<Event> = {
      change: 'resolved',
      status: 'resolved',
      message: '',
      changed: ['status'],
    };

    const text = textOf(anEvent({ updates: [], ...over }), UTC);

    expect(text).toBe(
      `${HEAD.replace(':00]', ':41]')}\nStatus: RESOLVED\nMessage: no longer listed among what is open\n\n`,
    );
  });

  test('a removed incident is told at the time we missed it', () => {
    const text = textOf(anEvent({ change: 'removed', updates: [] }), UTC);

    expect(text).toBe(
      '[2025-02-19 14:32:41] Product: OpenAI - Chat Completions\n' +
        'Status: INVESTIGATING (removed)\n' +
        'Message: the vendor removed this incident from its page\n\n',
    );
  });

  const components: [Event['status'], string, string][] = [
    ['operational', 'OPERATIONAL', 'API is operational'],
    ['degraded_performance', 'DEGRADED PERFORMANCE', 'API is degraded'],
    ['partial_outage', 'PARTIAL OUTAGE', 'API has a partial outage'],
    ['major_outage', 'MAJOR OUTAGE', 'API has a major outage'],
    ['under_maintenance', 'UNDER MAINTENANCE', 'API is under maintenance'],
    ['monitoring', 'MONITORING', 'API is monitoring'],
  ];

  test.each(components)('a component that is %s is told in words', (status, word, message) => {
    const event = anEvent({
      type: 'component',
      change: 'updated',
      name: 'API',
      message: '',
      status,
    });

    const text = textOf({ ...event, components: ['API'], updates: [] }, UTC);

    expect(text).toBe(
      `[2025-02-19 14:32:00] Product: OpenAI - API\nStatus: ${word}\nMessage: ${message}\n\n`,
    );
  });
});

describe('textOf, verbose', () => {
  const verbose = { ...UTC, verbose: true };

  test('title, impact and link follow the message', () => {
    const text = textOf(anEvent({ updates: [anUpdate({ message: 'm' })] }), verbose);

    expect(text).toBe(
      `${HEAD}\nStatus: INVESTIGATING\nMessage: m\nIncident: Elevated error rates (MINOR)\n` +
        'Link: https://status.openai.com/incidents/i1\n\n',
    );
  });

  test('what is not known is left out', () => {
    const event = anEvent({ updates: [anUpdate({ message: 'm' })], impact: 'unknown', url: null });

    const text = textOf(event, verbose);

    expect(text).toBe(
      `${HEAD}\nStatus: INVESTIGATING\nMessage: m\nIncident: Elevated error rates\n\n`,
    );
  });
});

describe('textOf, on a terminal', () => {
  const colors: [Partial<Event>, string][] = [
    [{ impact: 'none' }, `${ESC}[36mINVESTIGATING${ESC}[39m`],
    [{ impact: 'unknown' }, `${ESC}[33mINVESTIGATING${ESC}[39m`],
    [{ impact: 'minor' }, `${ESC}[33mINVESTIGATING${ESC}[39m`],
    [{ impact: 'major' }, `${ESC}[31mINVESTIGATING${ESC}[39m`],
    [{ impact: 'critical' }, `${ESC}[35mINVESTIGATING${ESC}[39m`],
    [{ impact: 'critical', status: 'resolved' }, `${ESC}[32mRESOLVED${ESC}[39m`],
    [{ type: 'maintenance', status: 'scheduled' }, `${ESC}[34mSCHEDULED${ESC}[39m`],
    [{ type: 'component', status: 'major_outage' }, `${ESC}[31mMAJOR OUTAGE${ESC}[39m`],
    [{ type: 'component', status: 'under_maintenance' }, `${ESC}[34mUNDER MAINTENANCE${ESC}[39m`],
    [{ status: 'resolved', change: 'edited' }, `${ESC}[32mRESOLVED${ESC}[39m (edited)`],
  ];

  test.each(colors)('of %j only the status word is coloured', (part, status) => {
    const event = anEvent({ ...part, updates: [], name: 'n', message: 'm' });

    const text = textOf(event, { ...UTC, color: true });

    expect(text.split('\n')[1]).toBe(`Status: ${status}`);
    expect(text.replace(status, '')).not.toContain(ESC);
  });

  const attacks = [
    [`${ESC}[31mred${ESC}[0m`, 'red'],
    [`${ESC}]0;title\u0007after`, 'after'],
    [`${ESC}]8;;https://evil.test${ESC}\\link${ESC}]8;;${ESC}\\`, 'link'],
    ['\u009B31mred', 'red'],
    ['bell\u0007 back\b null\u0000 del\u007F', 'bell back null del'],
    ['\u202Egnp.exe\u2066', 'gnp.exe'],
    ['a\tb', 'a b'],
    ['over\rwritten', 'over written'],
  ];

  test.each(attacks)(
    'a page that writes %j paints nothing, wherever it stands',
    (vendor, shown) => {
      const event = anEvent({
        provider_name: vendor,
        components: [vendor],
        name: vendor,
        url: vendor,
      });
      const update = anUpdate({ message: vendor });

      const text = textOf({ ...event, updates: [update] }, { ...UTC, verbose: true });

      expect(text).toBe(
        `[2025-02-19 14:32:00] Product: ${shown} - ${shown}\nStatus: INVESTIGATING\n` +
          `Message: ${vendor.includes('\r') ? 'over\n         written' : shown}\n` +
          `Incident: ${shown} (MINOR)\nLink: ${shown}\n\n`,
      );
    },
  );
});
