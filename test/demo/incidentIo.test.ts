import { describe, expect, test } from 'vitest';
import { acme, jsonAt, keys, PLACE, START, textAt, words } from './pages.ts';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const NATIVE = `/proxy/${PLACE.host}`;

// The keys of real pages: Pleo's native API of 2026-01, OpenAI's compatible one of 2025-11-15.
const NATIVE_INCIDENT = words(
  'affected_components component_impacts id name published_at status status_page_id ' +
    'status_summaries type updates',
);
const NATIVE_UPDATE = words(
  'automated_update component_statuses id message_string published_at to_status',
);
const IMPACT = words('component_id end_at id start_at status status_page_incident_id');
const INCIDENT = words(
  'created_at id impact incident_updates name page_id resolved_at status updated_at',
);
const UPDATE = words('body created_at display_at id incident_id status updated_at');
const COMPONENT = words('created_at id name page_id position status updated_at');

function busy(options: { emptyBodies?: boolean } = {}) {
  const made = acme({ style: 'incident-io', ...options });
  const { vendor, clock } = made;
  vendor.backfill({ incidents: 30 });
  vendor.open({ key: 'a', name: 'Slow', body: 'We look.', components: ['Uploads'] });
  clock.at += 1000;
  vendor.update('a', 'identified', 'We know.');
  return made;
}

function resolved() {
  const { vendor } = busy();
  vendor.resolve('a', 'Done.');
  return vendor;
}

describe('the native API of a simulated incident.io page', () => {
  test('has incidents with the fields of real pages', () => {
    const [incident] = jsonAt(resolved(), `${NATIVE}/incidents`).incidents;

    expect(keys(incident)).toEqual(NATIVE_INCIDENT);
    expect(keys(incident.updates[0])).toEqual(NATIVE_UPDATE);
    expect(keys(incident.component_impacts[0])).toEqual(IMPACT);
    expect(keys(incident.status_summaries[0])).toEqual([
      'end_at',
      'start_at',
      'worst_component_status',
    ]);
    expect(keys(incident.affected_components[0])).toEqual([
      'component_id',
      'current_status',
      'status',
    ]);
  });

  test('lists updates oldest first, with their texts and what they did', () => {
    const { vendor } = busy({ emptyBodies: true });
    const [incident] = jsonAt(vendor, `${NATIVE}/incidents`).incidents;

    expect(incident.updates.map((row) => [row.to_status, row.message_string])).toEqual([
      ['investigating', 'We look.'],
      ['identified', 'We know.'],
    ]);
    expect(incident.updates[0].component_statuses).toEqual([
      { component_id: vendor.component('Uploads').id, status: 'degraded_performance' },
    ]);
    expect(incident.component_impacts[0]).not.toHaveProperty('end_at');
  });

  test('uses ULIDs, none of them twice', () => {
    const { incidents } = jsonAt(resolved(), `${NATIVE}/incidents`);
    const ids = incidents
      .flatMap((row) => [row, row.updates])
      .flat()
      .map(({ id }) => id);

    expect(incidents).toHaveLength(31);
    expect(ids.every((id) => ULID.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('calls maintenances by its own words', () => {
    const { vendor } = acme({ style: 'incident-io' });
    vendor.schedule({ key: 'm', name: 'Work', body: 'Soon.', from: START, until: START + 1000 });
    vendor.start('m');
    vendor.complete('m');

    const [row] = jsonAt(vendor, `${NATIVE}/incidents`).incidents;
    expect(row).toMatchObject({ type: 'maintenance', status: 'maintenance_complete' });
    expect(row.updates.map((one) => one.to_status)).toEqual([
      'maintenance_scheduled',
      'maintenance_in_progress',
      'maintenance_complete',
    ]);
  });

  test('has a summary with the structure of the page and what is open', () => {
    const { vendor } = busy();
    vendor.setImpact('a', 'critical');
    vendor.update('a', 'identified', 'All is down.');
    const { summary } = jsonAt(vendor, NATIVE);

    expect(summary).toMatchObject({ id: vendor.pageId, name: 'Acme', public_url: `${PLACE.url}/` });
    expect(summary.structure.items.map((item) => keys(item)[0])).toEqual(['group', 'component']);
    expect(
      summary.structure.items[0].group.components.map((one) => [one.component_id, one.name]),
    ).toEqual([
      [vendor.component('Uploads').id, 'Uploads'],
      [vendor.component('Downloads').id, 'Downloads'],
    ]);
    expect(summary.affected_components).toEqual([
      { component_id: vendor.component('Uploads').id, status: 'full_outage' },
    ]);
    expect(summary.ongoing_incidents.map((one) => one.name)).toEqual(['Slow']);
  });

  test('knows its own host and no other', () => {
    const { vendor } = busy();

    expect(textAt(vendor, `/proxy/${encodeURIComponent(PLACE.host)}/incidents`)).toBeDefined();
    expect(textAt(vendor, '/proxy/elsewhere.test/incidents')).toBeUndefined();
  });
});

describe('the Statuspage-compatible API of a simulated incident.io page', () => {
  test('has the few fields of real pages and whole seconds', () => {
    const vendor = resolved();
    const body = jsonAt(vendor, '/api/v2/incidents.json');
    const [incident] = body.incidents;

    expect(keys(body.page)).toEqual(['id', 'name', 'updated_at', 'url']);
    expect(body.page.id).toMatch(ULID);
    expect(keys(incident)).toEqual(INCIDENT);
    expect(keys(incident.incident_updates[0])).toEqual(UPDATE);
    expect(keys(jsonAt(vendor, '/api/v2/components.json').components[0])).toEqual(COMPONENT);
    expect(incident.created_at).toBe('2026-07-01T12:00:00Z');
  });

  test('lists 25 incidents, updates newest first, no components and no maintenances', () => {
    const { vendor } = busy();
    vendor.schedule({ name: 'Work', body: 'Soon.', from: START, until: START + 1000 });
    const { incidents } = jsonAt(vendor, '/api/v2/incidents.json');

    expect(incidents).toHaveLength(25);
    expect(incidents[0].name).toBe('Slow');
    expect(incidents[0]).not.toHaveProperty('resolved_at');
    expect(incidents[0].incident_updates.map((row) => row.body)).toEqual(['We know.', 'We look.']);
    expect(textAt(vendor, '/api/v2/scheduled-maintenances.json')).toBeUndefined();
    expect(textAt(vendor, '/api/v2/scheduled-maintenances/upcoming.json')).toBeUndefined();
  });

  test('may give all bodies as empty', () => {
    const { incidents } = jsonAt(busy({ emptyBodies: true }).vendor, '/api/v2/incidents.json');
    const bodies = incidents.flatMap((row) => row.incident_updates.map((one) => one.body));

    expect(new Set(bodies)).toEqual(new Set(['']));
  });

  test('has no list of incidents in its summary when none is open', () => {
    const open = jsonAt(busy().vendor, '/api/v2/summary.json');
    const calm = jsonAt(resolved(), '/api/v2/summary.json');

    expect(open.incidents.map((row) => row.name)).toEqual(['Slow']);
    expect(keys(calm)).toEqual(['components', 'page', 'status']);
  });
});

describe('the feed of a simulated incident.io page', () => {
  test('has only the newest update, and ids with a doubled slash', () => {
    const { vendor } = busy();
    const feed = textAt(vendor, '/feed.atom') ?? '';
    const [first = ''] = feed.split('</entry>', 1);

    expect(feed).toContain('<generator>incident.io</generator>');
    expect(first).toContain(`<id>${PLACE.url}//incidents/${vendor.find('a').id}</id>`);
    expect(first).toContain('<b>Status: Identified</b><br/><br/>We know.');
    expect(first).toContain('<li>Uploads (Degraded performance)</li>');
    expect(first).not.toContain('We look.');
    expect(textAt(vendor, '/history.atom')).toBe(feed);
  });
});
