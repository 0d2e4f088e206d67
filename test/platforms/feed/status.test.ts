import { describe, expect, it } from 'vitest';
import { isoTime } from '../../../src/core/time.ts';
import { AT, PAGE, all, entries, only } from './reading.ts';
import { rss } from './rss.ts';
import type { Item } from './rss.ts';

describe('the status of an item', () => {
  it.each([
    [{ title: '[Resolved] Mail' }, 'resolved', 'Mail'],
    [{ title: '[EU] [RESOLVED] Mail' }, 'resolved', '[EU] Mail'],
    [{ title: 'Resolved: Mail' }, 'resolved', 'Mail'],
    [{ title: 'Resuelto - Correo' }, 'resolved', 'Correo'],
    [{ title: 'Mail (resolved)' }, 'resolved', 'Mail'],
    [{ title: 'Mail - Monitoring' }, 'monitoring', 'Mail'],
    [{ title: 'RESOLVED', description: 'x' }, 'investigating', 'RESOLVED'],
    [{ title: 'Resolver: names are lost' }, 'investigating', 'Resolver: names are lost'],
    [{ title: 'Resolved names: some are lost' }, 'investigating', 'Resolved names: some are lost'],
    [{ title: 'Complete outage: Mail' }, 'investigating', 'Complete outage: Mail'],
    [{ title: 'Closed: the gate' }, 'investigating', 'Closed: the gate'],
    [{ title: 'Broadband - Fixed' }, 'investigating', 'Broadband - Fixed'],
    [{ title: 'Mail', category: 'outage|resolved' }, 'resolved', 'Mail'],
    [
      { title: 'Mail', description: '<p><strong>Status:</strong> resolved</p><p>x</p>' },
      'resolved',
      'Mail',
    ],
    [{ title: 'Mail', description: 'Status: investigating' }, 'investigating', 'Mail'],
    [
      { title: '[Resolved] Mail', description: 'Status: identified. We know.' },
      'identified',
      'Mail',
    ],
    [
      { title: 'Mail', description: 'Status: odd. x', category: 'resolved' },
      'investigating',
      'Mail',
    ],
    [{ title: 'Mail', description: '<b>Behoben</b> - x' }, 'resolved', 'Mail'],
    [{ title: 'Mail', description: '[RESOLVED] x' }, 'resolved', 'Mail'],
    [{ title: 'Mail', description: 'Resolved names are lost: x' }, 'investigating', 'Mail'],
    [
      { title: 'Mail', description: 'All is well. The issue has been fully resolved.' },
      'resolved',
      'Mail',
    ],
    [{ title: 'Mail', description: 'We have resolved this issue.' }, 'resolved', 'Mail'],
    [
      { title: 'Mail', description: 'The issue has been resolved, but mail is late.' },
      'investigating',
      'Mail',
    ],
    [{ title: 'Mail', description: 'The issue has not been resolved.' }, 'investigating', 'Mail'],
    [{ title: 'Mail', description: 'Names are resolved slowly.' }, 'investigating', 'Mail'],
    [
      { title: 'Mail', description: 'The earlier issue has been resolved. Search is slow.' },
      'investigating',
      'Mail',
    ],
    [
      { title: 'Mail', description: `${'It is slow. '.repeat(40)}The issue has been resolved.` },
      'investigating',
      'Mail',
    ],
    [{ title: 'Resolved Service Disruption' }, 'resolved', 'Service Disruption'],
    [{ title: 'Service Disruption' }, 'investigating', 'Service Disruption'],
    [{ title: '[Ended] Mail' }, 'resolved', 'Mail'],
    [{ title: 'Mail', description: 'It works.\n\nOutage End: 2026-04-02' }, 'resolved', 'Mail'],
    [{ title: 'Mail', description: 'It fails.\n\nOutage End:' }, 'investigating', 'Mail'],
    [{ title: 'Retrospective: no mail' }, 'postmortem', 'no mail'],
    [{ title: 'Mail is down' }, 'investigating', 'Mail is down'],
  ])('%j is %s', (item, status, name) => {
    expect(only(item)).toMatchObject({ status, name });
  });

  it.each([
    ['Status: resolved. Mail is on time.', 'Mail is on time.'],
    ['<b>Resolved</b> - Mail is on time.', 'Mail is on time.'],
    ['Resolved', 'Resolved'],
    ['Mail - and search - are on time.', 'Mail - and search - are on time.'],
  ])('is no part of the text: "%s"', (description, message) => {
    expect(only({ description }).updates[0]?.message).toBe(message);
  });

  it.each([
    [{ title: 'Scheduled maintenance of Mail' }, 'maintenance', 'scheduled'],
    [{ title: 'Mail', link: `${PAGE}/maintenances/q7v2m0x9k4tz` }, 'maintenance', 'scheduled'],
    [{ title: 'Mail', category: 'Maintenance' }, 'maintenance', 'scheduled'],
    [{ title: 'Scheduled: new cables' }, 'maintenance', 'scheduled'],
    [{ title: '[In Progress] New cables' }, 'maintenance', 'in_progress'],
    [{ title: 'Resolved: Maintenance of Mail' }, 'maintenance', 'completed'],
    [{ title: 'Identified: errors, see maintenance' }, 'incident', 'identified'],
    [{ title: 'Errors after the maintenance' }, 'incident', 'investigating'],
    [{ title: 'Resolved: errors due to maintenance' }, 'incident', 'resolved'],
    [
      { title: 'Mail', link: `${PAGE}/incidents/late-maintenance-mail` },
      'incident',
      'investigating',
    ],
  ])('%j is that of a %s', (item, type, status) => {
    const impact = type === 'maintenance' ? 'maintenance' : 'unknown';

    expect(only(item)).toMatchObject({ type, status, impact });
  });

  it.each([
    [{ category: 'critical' }, 'critical'],
    [{ category: 'active|outage' }, 'major'],
    [{ category: 'degraded' }, 'minor'],
    [{ description: `Severity: major\n<p><small>Apr 2, 13:30 UTC</small><br>x</p>` }, 'major'],
    [{ category: 'available' }, 'unknown'],
  ])('%j says how bad it is: %s', (item, impact) => {
    expect(only(item).impact).toBe(impact);
  });
});

describe('an incident that says nothing of its status', () => {
  const item = (day: number, title: string) => ({
    title,
    guid: title,
    pubDate: `${String(day).padStart(2, '0')} Apr 2026 13:30:00 GMT`,
  });
  const statuses = (...items: readonly Item[]) => all(rss(items)).map(({ status }) => status);

  it('is open until the feed has one that is three days younger', () => {
    expect(statuses(item(5, 'c'), item(2, 'b'), item(1, 'a'))).toEqual([
      'investigating',
      'investigating',
      'resolved',
    ]);
  });

  it('is open where the titles of others say that those are over', () => {
    expect(statuses(item(9, 'Resolved: c'), item(1, 'Initial Notification: a'))).toEqual([
      'resolved',
      'investigating',
    ]);
  });

  it('is not held open by what was posted after the fact', () => {
    expect(statuses(item(9, 'Retrospective: c'), item(1, 'a'))).toEqual(['postmortem', 'resolved']);
  });

  it('is not made old by a maintenance that is announced for a day to come', () => {
    expect(statuses(item(28, 'Planned maintenance'), item(1, 'a'))).toEqual([
      'scheduled',
      'investigating',
    ]);
  });

  it('has another mark once it is over', () => {
    const [, before] = entries(rss([item(2, 'b'), item(1, 'a')]));
    const [, , after] = entries(rss([item(5, 'c'), item(2, 'b'), item(1, 'a')]));

    expect(after?.id).toBe(before?.id);
    expect(after?.mark).not.toBe(before?.mark);
  });
});

describe('a maintenance that is announced', () => {
  const planned = (text: string) => {
    const { scheduledFor, scheduledUntil } = only({
      description: `<p><strong>THIS IS A SCHEDULED EVENT ${text}</strong></p><p><small>Apr 2, 13:30 UTC</small><br><strong>Scheduled</strong> - x</p>`,
    });
    return [scheduledFor, scheduledUntil].map((at) => at && isoTime(at));
  };

  it.each([
    ['Jun 29, 06:00 - 07:30 PDT', '2026-06-29T13:00:00.000Z', '2026-06-29T14:30:00.000Z'],
    ['Jun 29, 23:00 - Jun 30, 01:30 UTC', '2026-06-29T23:00:00.000Z', '2026-06-30T01:30:00.000Z'],
    ['Jan  3, 06:00 – 07:30 UTC', '2027-01-03T06:00:00.000Z', '2027-01-03T07:30:00.000Z'],
    ['Apr 2, 13:00 - 14:00 UTC', '2026-04-02T13:00:00.000Z', '2026-04-02T14:00:00.000Z'],
    ['Jun 29, 06:00 - 05:00 UTC', '2026-06-29T06:00:00.000Z', null],
    ['soon', null, null],
  ])('for %s says when', (text, from, until) => {
    expect(planned(text)).toEqual([from, until]);
  });
});

describe('an item that is news of a vendor’s products', () => {
  const told = (item: Item) =>
    all(rss([{ title: 'A new glass', guid: 'a1', pubDate: AT, ...item }]));

  it.each([
    [{ category: 'Announcement' }, 0],
    [{ category: 'Release Notes' }, 0],
    [{ description: '<p>x</p><p>Type: announcement<br>Regions: all</p>' }, 0],
    [{ description: '<p>x</p><p>Type: <b>security</b></p>' }, 0],
    [{ description: '<p>x</p><p>Type: incident</p>' }, 1],
    [{ category: 'Security' }, 1],
    [{ category: 'Products' }, 1],
  ])('%j is told %i times', (item, times) => {
    expect(told(item)).toHaveLength(times);
  });
});
