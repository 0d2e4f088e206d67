import { describe, expect, test } from 'vitest';
import {
  DAY,
  HOUR,
  MINUTE,
  START,
  retold,
  unavailable,
  watchPage,
  type Watched,
} from './watchPage.ts';
import type { Vendor } from '../../src/demo/vendor.ts';

const BROKEN = { key: 'a', name: 'Uploads fail', body: 'We look.', components: ['Uploads'] };

/** A page that is watched from before its incident on. */
function opened() {
  const watched = watchPage();
  const { page, vendor } = watched;
  page.poll();
  vendor.open(BROKEN);
  page.poll();
  return watched;
}

function resolved() {
  const watched = opened();
  watched.vendor.resolve('a', 'It is over.');
  watched.page.poll();
  return watched;
}

/** A page whose window is full: fifty closed incidents, and older ones behind them. */
function full() {
  const watched = watchPage();
  const { page, vendor } = watched;
  vendor.backfill({ incidents: 55, updates: [1, 2] });
  page.poll();
  return watched;
}

/** Three more incidents, so that the window is more than its loose end. */
function openMore(vendor: Vendor, page: Watched) {
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    vendor.open({ key: name, name, body: `${name} fails.` });
    page.poll();
  }
}

describe('updates', () => {
  test('several updates between two polls are all told, oldest first', () => {
    const { page, vendor, clock } = opened();
    for (const status of ['identified', 'monitoring', 'resolved'] as const) {
      clock.at += MINUTE;
      vendor.update('a', status, `We are at ${status}.`);
    }

    const events = page.poll();

    expect(retold(events)).toEqual([
      'resolved resolved: We are at identified. + We are at monitoring. + We are at resolved.',
    ]);
  });

  test('the same words posted again are another update', () => {
    const { page, vendor } = opened();
    vendor.update('a', 'investigating', 'We keep looking.');
    page.poll();
    vendor.update('a', 'investigating', 'We keep looking.');

    expect(retold(page.poll())).toEqual(['updated investigating: We keep looking.']);
  });

  test('the closing update rewritten as root cause days later is told once, as edited', () => {
    const { page, vendor } = resolved();
    page.poll(48 * DAY);
    vendor.edit('a/2', 'It was a cable.');

    expect(retold(page.poll())).toEqual(['edited resolved: It was a cable. (edited)']);
    expect(retold(page.poll())).toEqual([]);
  });

  test('a root cause is an edit even when its incident left the list eighty-nine days ago', () => {
    const { page, vendor } = resolved();
    const shown = vendor.snapshot();
    vendor.remove('a');
    openMore(vendor, page);
    for (let day = 0; day < 89; day += 1) {
      vendor.touch('One');
      page.poll(DAY);
    }
    vendor.rewind(shown);
    vendor.edit('a/2', 'It was a cable.');

    expect(retold(page.poll())).toEqual(['edited resolved: It was a cable. (edited)']);
  });

  test('a page that was quiet for half a year is still known when it stirs', () => {
    const { page, vendor } = full();
    for (let month = 0; month < 6; month += 1) page.poll(30 * DAY);
    vendor.open(BROKEN);

    expect(retold(page.poll())).toEqual(['opened investigating: We look.']);
  });

  test('closed incidents that are bulk-touched are silent', () => {
    const { page, vendor } = resolved();
    openMore(vendor, page);
    for (const key of ['One', 'Two', 'Three', 'Four']) vendor.resolve(key);
    page.poll();
    vendor.touch('a', 'One', 'Two', 'Three', 'Four');

    expect(page.poll()).toEqual([]);
  });

  test('an open incident that is touched is told as touched', () => {
    const { page, vendor } = opened();
    vendor.touch('a');

    const events = page.poll();

    expect(retold(events)).toEqual(['touched investigating']);
    expect(events[0]?.changed).toEqual(['updated_at']);
  });

  test('a text edited with "updated at" unchanged is told as edited', () => {
    const { page, vendor } = opened();
    vendor.edit('a/1', 'We look into it.', { stamp: false });

    const events = page.poll();

    expect(retold(events)).toEqual(['edited investigating: We look into it. (edited)']);
    expect(events[0]?.changed).toEqual(['message']);
  });

  test('a change of markup only is silent', () => {
    const { page, vendor } = opened();
    vendor.markupOnly('a/1');

    expect(page.poll()).toEqual([]);
  });

  test("a vendor's markup is told as plain text", () => {
    const { page, vendor } = opened();
    const body = "At <var data-var='time'>10:00</var> UTC,<br />50%% &amp; more.\r\nSorry.";
    vendor.update('a', 'identified', body);

    const events = page.poll();

    expect(events[0]?.message).toBe('At 10:00 UTC,\n50%% & more.\nSorry.');
  });
});

describe('times', () => {
  test('time stamps that flap between .776Z and .000Z are silent, and so are short links', () => {
    const { page, vendor } = opened();
    openMore(vendor, page);

    const told = [];
    for (let round = 0; round < 3; round += 1) {
      vendor.flap();
      told.push(...page.poll());
      vendor.relink(`https://links.acme.test/${round}`);
      told.push(...page.poll());
    }

    expect(told).toEqual([]);
  });

  test('a stale copy after a newer one is never told, and moves the memory not back', () => {
    const { page, vendor } = opened();
    const stale = vendor.mirror();
    vendor.update('a', 'identified', 'We know.');
    page.poll();
    vendor.resolve('a', 'It is over.');
    page.poll();

    page.serve(stale);
    const fromStale = page.poll();
    page.serve(vendor);
    const fromFresh = page.poll();

    expect([fromStale, fromFresh]).toEqual([[], []]);
    expect(page.memory.slots.get(vendor.find('a').id)?.known.status).toBe('resolved');
  });

  test('a stale copy that was never seen is no step back', () => {
    const { page, vendor, clock } = opened();
    clock.at += MINUTE;
    vendor.rename('a', 'Uploads fail often');
    const unseen = vendor.mirror();
    clock.at += MINUTE;
    vendor.rename('a', 'Uploads and downloads fail');
    page.poll();

    page.serve(unseen);
    const fromStale = page.poll();
    page.serve(vendor);
    const fromFresh = page.poll();

    expect([fromStale, fromFresh]).toEqual([[], []]);
    expect(page.memory.slots.get(vendor.find('a').id)?.known.name).toBe(
      'Uploads and downloads fail',
    );
  });

  test('an update with a backdated or future display time is told when it is seen, with both times', () => {
    const { page, vendor, clock } = opened();
    vendor.update('a', 'identified', 'We knew.', { displayAt: clock.at - HOUR });
    vendor.update('a', 'monitoring', 'We will watch.', { displayAt: clock.at + HOUR });

    const [event] = page.poll();

    expect(event?.updates.map(({ created_at, display_at }) => [created_at, display_at])).toEqual([
      ['2026-07-01T12:02:00.776Z', '2026-07-01T11:02:00.776Z'],
      ['2026-07-01T12:02:00.776Z', '2026-07-01T13:02:00.776Z'],
    ]);
  });

  test('creation, start, name and impact that are edited later are listed in "changed"', () => {
    const { page, vendor } = opened();
    const incident = vendor.find('a');
    Object.assign(incident, { createdAt: START - HOUR, startedAt: START - 2 * HOUR });
    vendor.rename('a', 'Uploads fail in Europe');
    vendor.setImpact('a', 'major');

    const [event] = page.poll();

    expect(event?.change).toBe('edited');
    expect(event?.changed).toEqual(['impact', 'name', 'created_at', 'started_at', 'updated_at']);
    expect([event?.created_at, event?.started_at, event?.name, event?.impact]).toEqual([
      '2026-07-01T11:00:00.776Z',
      '2026-07-01T10:00:00.776Z',
      'Uploads fail in Europe',
      'major',
    ]);
  });

  test("times in the page's zone are the same instants", () => {
    const { page, vendor } = watchPage({ timeZone: 'America/New_York' });
    page.poll();
    vendor.open(BROKEN);

    const [event] = page.poll();

    expect(event?.created_at).toBe('2026-07-01T12:01:00.776Z');
  });
});

describe('the list', () => {
  test('the closing update is read from incidents.json, though the summary forgets the incident', () => {
    const { page, vendor } = opened();
    vendor.resolve('a', 'It is over.');

    const events = page.poll();

    expect(retold(events)).toEqual(['resolved resolved: It is over.']);
    expect(page.asked).toContain('/api/v2/incidents.json');
  });

  test('an incident that slides out of the list is neither resolved nor removed', () => {
    const { page, vendor, clock } = full();
    vendor.open(BROKEN);
    page.poll();
    for (let count = 0; count < 60; count += 1) {
      clock.at += HOUR;
      vendor.bornResolved({ name: 'Short', body: 'Over.' });
      page.poll();
    }

    const told = [];
    for (let count = 0; count < 5; count += 1) told.push(...page.poll());

    expect(told).toEqual([]);
    expect(page.memory.slots.get(vendor.find('a').id)?.known.standing).toBe('told');
  });

  test('an incident is removed only when it vanished from inside the list in two reads running', () => {
    const { page, vendor } = opened();
    openMore(vendor, page);
    vendor.remove('Three');

    const polls = [page.poll(), page.poll(), page.poll()].map(retold);

    expect(polls).toEqual([[], ['removed investigating'], []]);
  });

  test('two reads that differ confirm each other too', () => {
    const { page, vendor } = opened();
    openMore(vendor, page);
    vendor.remove('Three');
    const first = page.poll();
    vendor.touch('One');

    expect([first, page.poll()].map(retold)).toEqual([
      [],
      ['touched investigating', 'removed investigating'],
    ]);
  });

  test('an incident that is back at the second read was never away', () => {
    const { page, vendor } = opened();
    openMore(vendor, page);
    const whole = vendor.mirror();
    const broken = vendor.mirror();
    broken.remove('Three');

    const polls = [broken, whole, broken, whole].map((shown) => {
      page.serve(shown);
      return page.poll();
    });

    expect(polls).toEqual([[], [], [], []]);
  });

  test('a list that is empty all at once proves nothing', () => {
    const { page, vendor } = opened();
    openMore(vendor, page);
    const empty = vendor.mirror();
    empty.rewind({ ...empty.snapshot(), incidents: [] });

    page.serve(empty);
    const polls = [page.poll(), page.poll(), page.poll()];
    page.serve(vendor);

    expect([...polls, page.poll()]).toEqual([[], [], [], []]);
  });

  test('an empty list between does not confirm that an incident is away', () => {
    const { page, vendor } = opened();
    openMore(vendor, page);
    const empty = vendor.mirror();
    empty.rewind({ ...empty.snapshot(), incidents: [] });
    vendor.remove('Three');
    page.poll();

    page.serve(empty);
    const polls = [page.poll(), page.poll()];

    expect(polls).toEqual([[], []]);
  });

  test('an incident is deleted and the window slides back: month-old rows are silent', () => {
    const { page, vendor } = full();
    vendor.open(BROKEN);
    page.poll();
    vendor.resolve('a');
    page.poll();
    vendor.remove('a');
    vendor.remove(vendor.state.incidents.at(-1)!.id);

    const polls = [page.poll(), page.poll(), page.poll()].map(retold);

    expect(polls).toEqual([[], ['removed resolved'], []]);
  });

  test('rows that slide back a year later are silent, though they were forgotten', () => {
    const { page, vendor, clock } = full();
    vendor.open(BROKEN);
    page.poll();
    for (let count = 0; count < 50; count += 1) {
      clock.at += DAY;
      vendor.bornResolved({ name: 'Short', body: 'Over.' });
      page.poll();
    }
    for (let count = 0; count < 100; count += 1) {
      vendor.touch(vendor.state.incidents.at(-1)!.id);
      page.poll(DAY);
    }
    expect(page.memory.slots.has(vendor.find('a').id)).toBe(false);
    vendor.resolve('a');
    vendor.remove(vendor.state.incidents.at(-1)!.id);

    expect(retold(page.poll())).toEqual([]);
  });

  test('a page whose best source fails at the start tells no history later', () => {
    const { page, vendor } = watchPage();
    vendor.backfill({ incidents: 10 });
    vendor.open(BROKEN);
    page.answer(unavailable(), '/api/v2/incidents.json');
    const fromSummary = page.poll();
    page.mend();

    expect([fromSummary, page.poll(5 * MINUTE)].map(retold)).toEqual([
      ['opened investigating: We look.'],
      [],
    ]);
  });

  test('an incident that another source told first is edited by the best one when it is back', () => {
    const { page, vendor } = watchPage();
    page.poll();
    vendor.open({ ...BROKEN, impact: 'minor' });
    page.answer(unavailable(), '/api/v2/incidents.json');
    page.poll();
    page.mend();
    page.poll(5 * MINUTE);
    vendor.setImpact('a', 'critical');
    const worse = page.poll();
    vendor.edit('a/1', 'We look, and it is very bad.');

    expect([worse, page.poll()].map(retold)).toEqual([
      ['edited investigating'],
      ['edited investigating: We look, and it is very bad. (edited)'],
    ]);
  });

  test('the same row listed twice is told once', () => {
    const { page, vendor } = watchPage();
    page.poll();
    vendor.open(BROKEN);
    vendor.state.incidents.push(vendor.find('a'));

    expect(retold(page.poll())).toEqual(['opened investigating: We look.']);
  });

  test('the same title again and again is a different incident each time', () => {
    const { page, vendor } = opened();
    vendor.resolve('a');
    page.poll();

    const told = [];
    for (const key of ['b', 'c']) {
      vendor.open({ ...BROKEN, key });
      told.push(...page.poll());
    }

    expect(told.map(({ change, name }) => `${change} ${name}`)).toEqual([
      'opened Uploads fail',
      'opened Uploads fail',
    ]);
  });
});

describe('status', () => {
  test('an incident that is born resolved is told once, as opened with the status resolved', () => {
    const { page, vendor } = opened();
    vendor.bornResolved({ name: 'Was slow', body: 'It was slow for a while.' });

    expect(retold(page.poll())).toEqual(['opened resolved: It was slow for a while.']);
    expect(page.poll()).toEqual([]);
  });

  test('an incident taken up again is reopened, though "resolved at" is left standing', () => {
    const { page, vendor } = resolved();
    vendor.reopen('a', 'Not quite.');

    const events = page.poll();

    expect(retold(events)).toEqual(['reopened investigating: Not quite.']);
    vendor.resolve('a', 'Now it is.');
    expect(retold(page.poll())).toEqual(['resolved resolved: Now it is.']);
  });

  test('a postmortem is an update of an incident that stays closed', () => {
    const { page, vendor } = resolved();
    vendor.postmortem('a', 'It was a cable.');

    expect(retold(page.poll())).toEqual(['updated postmortem: It was a cable.']);
  });

  test('components that are unlinked when it is resolved stay named', () => {
    const { page, vendor } = opened();
    vendor.linkComponents('a', ['Console']);
    const linked = page.poll();
    vendor.unlinkComponents('a');
    for (const update of vendor.find('a').updates) Object.assign(update, { effects: [] });
    vendor.resolve('a', 'It is over.');

    const events = page.poll();

    expect(linked[0]?.changed).toEqual(['components', 'updated_at']);
    expect(retold(events)).toEqual(['resolved resolved: It is over.']);
    expect(events[0]?.components).toEqual(['Storage / Uploads', 'Console']);
  });

  test('components bulk-linked to closed incidents are silent', () => {
    const { page, vendor } = resolved();
    vendor.linkComponents('a', ['Console']);

    expect(page.poll()).toEqual([]);
  });

  test('components that are not named alike everywhere are told by group and name', () => {
    const { page, vendor } = watchPage({ components: ['Europe / Global', 'Asia / Global'] });
    page.poll();
    vendor.open({ ...BROKEN, components: ['Europe / Global', 'Asia / Global'] });

    const [event] = page.poll();

    expect(event?.components).toEqual(['Europe / Global', 'Asia / Global']);
  });

  test('names that come with their groups later on are the same components', () => {
    const { page, vendor } = watchPage();
    page.answer('<html></html>', '/api/v2/components.json', '/api/v2/summary.json');
    vendor.open(BROKEN);
    const before = page.poll();
    page.mend();
    page.poll(HOUR);
    vendor.update('a', 'identified', 'We know.');

    const after = page.poll();

    expect(before[0]?.components).toEqual(['Uploads']);
    expect(retold(after)).toEqual(['updated identified: We know.']);
    expect(after[0]?.components).toEqual(['Storage / Uploads']);
    expect(after[0]?.changed).not.toContain('components');
  });

  test('incidents decide when the indicator and the components say that all is well', () => {
    const { page, vendor } = watchPage();
    page.poll();
    vendor.open({ ...BROKEN, impact: 'none', components: [] });

    expect(retold(page.poll())).toEqual(['opened investigating: We look.']);
  });
});

describe('components', () => {
  const types = ['incident', 'maintenance', 'component'] as const;

  test('a component that degrades without an incident is not told unless it is asked for', () => {
    const { page, vendor } = watchPage();
    page.poll();
    vendor.degrade('Console');

    expect([page.poll(), page.poll()]).toEqual([[], []]);
  });

  test('a component that degrades without an incident is told at its second read running', () => {
    const { page, vendor } = watchPage({}, { types });
    page.poll();
    vendor.degrade('Console');
    const worse = [page.poll(), page.poll(), page.poll()];
    vendor.degrade('Console', 'major_outage');
    const worst = [page.poll(), page.poll()];
    vendor.restore('Console');
    const well = [page.poll(), page.poll(), page.poll()];

    expect([worse, worst, well].map((polls) => polls.map(retold))).toEqual([
      [[], ['opened degraded_performance'], []],
      [[], ['updated major_outage']],
      [[], ['resolved operational'], []],
    ]);
  });

  test('a component that flickers for one read is silent', () => {
    const { page, vendor } = watchPage({}, { types });
    page.poll();

    const told = [];
    for (let round = 0; round < 3; round += 1) {
      vendor.degrade('Console');
      told.push(page.poll());
      vendor.restore('Console');
      told.push(page.poll(), page.poll());
    }

    expect(told.flat()).toEqual([]);
  });

  test('a component that is back as it was is not told when the page stays so', () => {
    const { page, vendor } = watchPage({}, { types });
    const well = vendor.snapshot();
    page.poll();
    vendor.degrade('Console');
    const degraded = page.poll();
    vendor.rewind(well);

    expect([degraded, page.poll(), page.poll(), page.poll()]).toEqual([[], [], [], []]);
  });

  test('a component that is degraded at the start is told at once', () => {
    const { page, vendor } = watchPage({}, { types });
    vendor.degrade('Uploads', 'partial_outage');

    const [event] = page.poll();

    expect(event).toEqual({
      id: `acme/${vendor.component('Uploads').id}/2026-07-01T12:00:00Z/${event?.id.slice(-12)}`,
      type: 'component',
      change: 'opened',
      provider: 'acme',
      provider_name: 'Acme',
      incident_id: vendor.component('Uploads').id,
      updated_at: '2026-07-01T12:00:00.776Z',
      status: 'partial_outage',
      impact: 'major',
      name: 'Storage / Uploads',
      message: '',
      components: ['Storage / Uploads'],
      url: 'https://status.acme.test',
      created_at: '2025-07-01T12:00:00.776Z',
      started_at: null,
      resolved_at: null,
      observed_at: '2026-07-01T12:01:00.776Z',
      changed: [],
      updates: [],
    });
  });
});

describe('maintenances', () => {
  const work = { key: 'm', name: 'Database upgrade', body: 'Planned.', components: ['Console'] };

  test('a maintenance is announced, moved, started, verified and ended, and never an outage', () => {
    const { page, vendor } = watchPage();
    page.poll();
    vendor.schedule({ ...work, from: START + DAY, until: START + DAY + HOUR });
    const announced = page.poll(5 * MINUTE);
    vendor.move('m', START + 2 * DAY, START + 2 * DAY + HOUR);
    const moved = page.poll(5 * MINUTE);
    vendor.start('m', 'It begins.');
    const started = page.poll(5 * MINUTE);
    vendor.verify('m', 'We check.');
    const checked = page.poll();
    vendor.complete('m', 'Done.');
    const ended = page.poll();

    const all = [announced, moved, started, checked, ended].flat();
    expect(retold(all)).toEqual([
      'opened scheduled: Planned.',
      'edited scheduled',
      'updated in_progress: It begins.',
      'updated verifying: We check.',
      'resolved completed: Done.',
    ]);
    expect(moved[0]?.changed).toEqual(['scheduled_for', 'scheduled_until', 'updated_at']);
    expect(moved[0]?.scheduled_for).toBe('2026-07-03T12:00:00.776Z');
    expect([...new Set(all.map(({ type, impact }) => `${type} ${impact}`))]).toEqual([
      'maintenance maintenance',
    ]);
  });

  test('a maintenance under way is read at every poll', () => {
    const { page, vendor } = watchPage();
    vendor.schedule({ ...work, from: START, until: START + HOUR });
    vendor.start('m');
    page.poll();

    const polls = [1, 2, 3].map(() => {
      page.poll();
      return page.asked.map((path) => path.split(' ')[0]);
    });

    const both = ['/api/v2/incidents.json', '/api/v2/scheduled-maintenances.json'];
    expect(polls).toEqual([both, both, both]);
  });

  test('a maintenance far in the future costs a request at every fifth poll', () => {
    const { page, vendor } = watchPage();
    vendor.schedule({ ...work, from: START + 30 * DAY, until: START + 31 * DAY });
    page.poll();

    const asked = [];
    for (let poll = 0; poll < 10; poll += 1) {
      page.poll();
      asked.push(page.asked.some((path) => path.includes('scheduled-maintenances')));
    }

    expect(asked.filter(Boolean)).toHaveLength(2);
  });
});

describe('a quiet page', () => {
  test('"page updated at" that ticks costs a body, and no event', () => {
    const { page, vendor } = opened();

    const told = [];
    for (let count = 0; count < 5; count += 1) {
      vendor.tick();
      told.push(...page.poll());
    }

    expect(told).toEqual([]);
    expect(page.asked).toContain('/api/v2/incidents.json');
  });

  test('a page that did not change costs one conditional request', () => {
    const { page } = opened();

    page.poll();

    expect(page.asked).toEqual(['/api/v2/incidents.json 304']);
  });
});
