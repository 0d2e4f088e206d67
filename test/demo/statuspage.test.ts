import { describe, expect, test } from 'vitest';
import { acme, jsonAt, keys, START, textAt, words } from './pages.ts';

// The keys of real pages: GitHub's of 2026-07-31, CodaMetrix' of 2026-08-02.
const PAGE = words('id name time_zone updated_at url');
const COMMON = words(
  'components created_at id impact incident_updates monitoring_at name page_id ' +
    'resolved_at shortlink started_at status updated_at',
);
const INCIDENT = [...COMMON, 'reminder_intervals'].sort();
const MAINTENANCE = [...COMMON, 'scheduled_for', 'scheduled_until'].sort();
const UPDATE = words(
  'affected_components body created_at custom_tweet deliver_notifications ' +
    'display_at id incident_id status tweet_id updated_at',
);
const COMPONENT = words(
  'created_at description group group_id id name only_show_if_degraded page_id ' +
    'position showcase start_date status updated_at',
);
const AFFECTED = words('code name new_status old_status');
const BODIES = {
  '/api/v2/summary.json': ['page', 'components', 'incidents', 'scheduled_maintenances', 'status'],
  '/api/v2/status.json': ['page', 'status'],
  '/api/v2/components.json': ['page', 'components'],
  '/api/v2/incidents.json': ['page', 'incidents'],
  '/api/v2/incidents/unresolved.json': ['page', 'incidents'],
  '/api/v2/scheduled-maintenances.json': ['page', 'scheduled_maintenances'],
  '/api/v2/scheduled-maintenances/upcoming.json': ['page', 'scheduled_maintenances'],
  '/api/v2/scheduled-maintenances/active.json': ['page', 'scheduled_maintenances'],
};

function busy() {
  const { vendor, clock } = acme();
  vendor.backfill({ incidents: 60 });
  vendor.backfill({ incidents: 55, maintenances: true });
  vendor.open({ key: 'open', name: 'Open', body: 'We look.', components: ['Uploads'] });
  const plan = { from: START, until: START + 1000, components: ['Console'] };
  vendor.schedule({ key: 'planned', name: 'Planned', body: 'Soon.', ...plan });
  vendor.schedule({ key: 'active', name: 'Active', body: 'Soon.', ...plan });
  vendor.start('active');
  return { vendor, clock };
}

describe('a simulated Statuspage', () => {
  test.each(Object.entries(BODIES))(
    'has at %s the keys of real pages in their order',
    (path, top) => {
      const body = jsonAt(busy().vendor, path);

      expect(Object.keys(body)).toEqual(top);
      expect(keys(body.page)).toEqual(PAGE);
    },
  );

  test('has incidents, updates, components and effects with the fields of real pages', () => {
    const { vendor } = busy();
    const [incident] = jsonAt(vendor, '/api/v2/incidents.json').incidents;
    const [maintenance] = jsonAt(
      vendor,
      '/api/v2/scheduled-maintenances.json',
    ).scheduled_maintenances;
    const components = jsonAt(vendor, '/api/v2/components.json').components;

    expect(keys(incident)).toEqual(INCIDENT);
    expect(keys(maintenance)).toEqual(MAINTENANCE);
    expect(keys(incident.incident_updates[0])).toEqual(UPDATE);
    expect(keys(incident.incident_updates[0].affected_components[0])).toEqual(AFFECTED);
    expect(keys(incident.components[0])).toEqual(COMPONENT);
    expect(keys(components.find((one) => !one.group)!)).toEqual(COMPONENT);
    expect(keys(components.find((one) => one.group)!)).toEqual([...COMPONENT, 'components'].sort());
  });

  test('lists the newest 50, newest first, and their updates newest first', () => {
    const { vendor } = busy();
    const { incidents } = jsonAt(vendor, '/api/v2/incidents.json');
    const times = incidents.map((row) => Date.parse(row.created_at));

    expect(incidents).toHaveLength(50);
    expect(incidents[0].name).toBe('Open');
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const posted = incidents[1].incident_updates.map((row) => Date.parse(row.created_at));
    expect(posted).toEqual(posted.toSorted((a, b) => b - a));
    expect(
      jsonAt(vendor, '/api/v2/scheduled-maintenances.json').scheduled_maintenances,
    ).toHaveLength(50);
  });

  test('never uses an id twice', () => {
    const { incidents } = jsonAt(busy().vendor, '/api/v2/incidents.json');
    const ids = incidents
      .flatMap((row) => [row, row.incident_updates])
      .flat()
      .map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9]{12}$/.test(id))).toBe(true);
  });

  test('forgets an incident in its summary the moment it is resolved', () => {
    const { vendor } = busy();
    const names = (path: string) => jsonAt(vendor, path).incidents.map((row) => row.name);
    expect(names('/api/v2/summary.json')).toEqual(['Open']);
    expect(names('/api/v2/incidents/unresolved.json')).toEqual(['Open']);

    vendor.resolve('open');
    expect(names('/api/v2/summary.json')).toEqual([]);
    expect(names('/api/v2/incidents/unresolved.json')).toEqual([]);
    expect(names('/api/v2/incidents.json')[0]).toBe('Open');
  });

  test('sorts its maintenances into upcoming and active ones', () => {
    const { vendor } = busy();
    const names = (kind: string) =>
      jsonAt(vendor, `/api/v2/${kind}.json`).scheduled_maintenances.map((row) => row.name);

    expect(names('scheduled-maintenances/upcoming')).toEqual(['Planned']);
    expect(names('scheduled-maintenances/active')).toEqual(['Active']);
    expect(names('summary')).toEqual(['Active', 'Planned']);
  });

  test('writes all times in the zone of the page', () => {
    const { vendor } = acme({ timeZone: 'America/New_York' });
    vendor.open({ name: 'Open', body: 'We look.' });
    const body = jsonAt(vendor, '/api/v2/incidents.json');

    expect(body.page).toMatchObject({
      time_zone: 'America/New_York',
      updated_at: '2026-07-01T08:00:00.776-04:00',
    });
    expect(body.incidents[0].created_at).toBe('2026-07-01T08:00:00.776-04:00');
    expect(body.incidents[0].incident_updates[0].display_at).toBe('2026-07-01T08:00:00.776-04:00');
  });

  test('names the group of a component as real pages do', () => {
    const { vendor } = busy();
    const { components } = jsonAt(vendor, '/api/v2/components.json');
    const group = components.find((one) => one.group)!;
    const [incident] = jsonAt(vendor, '/api/v2/incidents.json').incidents;

    expect(group.name).toBe('Storage');
    expect(group.components).toEqual(
      components.filter((one) => one.group_id === group.id).map((one) => one.id),
    );
    expect(incident.incident_updates[0].affected_components[0].name).toBe('Storage - Uploads');
  });

  test('gives null where an update affected nothing', () => {
    const { vendor } = acme();
    vendor.open({ name: 'Open', body: 'We look.' });

    const [incident] = jsonAt(vendor, '/api/v2/incidents.json').incidents;
    expect(incident.incident_updates[0].affected_components).toBeNull();
    expect(incident.components).toEqual([]);
  });

  test('writes markup escaped, as Rails does', () => {
    const { vendor } = acme();
    vendor.open({ name: 'Less < more & less', body: '<br />' });

    expect(textAt(vendor, '/api/v2/incidents.json')).toContain(
      String.raw`"name":"Less \u003c more \u0026 less"`,
    );
  });

  test('packs all updates into one text of its feed and prints a repeated status as "Update"', () => {
    const { vendor } = acme();
    vendor.open({ key: 'a', name: 'A & B', body: 'We look.' });
    vendor.update('a', 'investigating', 'Still.');
    const feed = textAt(vendor, '/history.atom');

    expect(feed).toContain('<title>A &amp; B</title>');
    expect(feed).toContain(`/incidents/${vendor.find('a').id}"/>`);
    expect(feed?.indexOf('&lt;strong&gt;Update&lt;/strong&gt; - Still.')).toBeLessThan(
      feed?.indexOf('&lt;strong&gt;Investigating&lt;/strong&gt; - We look.') ?? 0,
    );
  });

  test('has nothing at other addresses', () => {
    expect(textAt(acme().vendor, '/api/v2/nothing.json')).toBeUndefined();
    expect(textAt(acme().vendor, '/proxy/127.0.0.1:8080')).toBeUndefined();
  });
});
