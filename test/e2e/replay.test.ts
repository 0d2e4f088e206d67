import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalise, plainText } from '../../src/core/text.ts';
import { replay, versionsOf, type Told, type Version } from './replaySeries.ts';
import type { Event } from '../../src/core/event.ts';

/** Recordings of real pages; not part of the project. */
const SERIES = new URL('../../../shared/corpus/series/', import.meta.url).pathname;
const HERE = existsSync(SERIES);
const SUMMARIES = [
  'github-summary-2022-03-edits',
  'github-summary-2025-10',
  'cloudflare-summary-2026-08-migration',
  'digitalocean-summary-2024-08',
  'jira-summary-2022-04-outage',
  'trello-summary-2021',
];
/** Series of other platforms: how to serve them, and what stands in them. */
const OTHERS: readonly Other[] = [
  {
    series: 'gcp-incidents-2026',
    path: '/incidents.json',
    platform: 'google',
    listed: (body) =>
      (JSON.parse(body) as RawGoogle[]).map(({ id, updates }) => [id, updates.length]),
  },
  {
    series: 'slack-current-2022-02',
    path: '/api/v2.0.0/current',
    platform: 'slack',
    listed: (body) =>
      (JSON.parse(body) as RawSlack).active_incidents.map(({ id, notes }) => [
        String(id),
        notes.length,
      ]),
  },
  {
    series: 'github-history-atom-2024',
    path: '/history.atom',
    listed: (body) =>
      body
        .split('<entry>')
        .slice(1)
        .map((entry) => [
          /href="[^"]*\/([^"/]+)"/.exec(entry)?.[1] ?? '',
          entry.split('&lt;small&gt;').length - 1,
        ]),
  },
];

interface Other {
  readonly series: string;
  readonly path: string;
  readonly platform?: string;
  /** Ids of the incidents in a body, and how many updates each has. */
  readonly listed: (body: string) => [id: string, updates: number][];
}
interface RawGoogle {
  readonly id: string;
  readonly updates: readonly unknown[];
}
interface RawSlack {
  readonly active_incidents: readonly { readonly id: number; readonly notes: readonly unknown[] }[];
}

interface RawUpdate {
  readonly id: string;
  readonly body: string;
  readonly status: string;
}
interface RawIncident {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly impact: string;
  readonly scheduled_for?: string;
  readonly scheduled_until?: string;
  readonly updated_at: string;
  readonly components?: readonly { readonly id: string }[];
  readonly incident_updates: readonly RawUpdate[];
}

function incidentsIn({ body }: Version): RawIncident[] {
  if (body.length === 0) return [];
  const page = JSON.parse(body.toString()) as Record<string, RawIncident[] | undefined>;
  return [...(page['incidents'] ?? []), ...(page['scheduled_maintenances'] ?? [])];
}

const textOf = (body: string) => normalise(plainText(body));
const keyOf = (incident: string, update: string, message: string) =>
  `${incident} ${update} ${textOf(message)}`;

/** All that a person can see of an incident, and the second it says it was updated at. */
function visible(incident: RawIncident): string {
  const second = (time: string | undefined) => Math.floor(Date.parse(time ?? '') / 1000);
  const { name, status, impact, components = [], incident_updates: updates } = incident;
  return JSON.stringify([
    [normalise(name), status, impact, second(incident.updated_at)],
    [second(incident.scheduled_for), second(incident.scheduled_until)],
    components.map(({ id }) => id).sort(),
    updates.map((update) => [update.status, textOf(update.body)]),
  ]);
}

function toldUpdates(events: readonly Event[]): string[] {
  return events.flatMap(({ incident_id: id, updates }) =>
    updates.filter(({ message }) => message !== '').map((one) => keyOf(id, one.id, one.message)),
  );
}

function shownUpdates(versions: readonly Version[]): Set<string> {
  const shown = versions.flatMap((version) =>
    incidentsIn(version).flatMap(({ id, incident_updates: updates }) =>
      updates.filter(({ body }) => body !== '').map((one) => keyOf(id, one.id, one.body)),
    ),
  );
  return new Set(shown);
}

/** The events told although nothing that a person can see had changed, in any version before. */
function groundless(told: readonly Told[]): Event[] {
  const seen = new Set<string>();
  return told.flatMap(({ version, events }) => {
    const fresh = incidentsIn(version).filter(
      (incident) => !seen.has(`${incident.id} ${visible(incident)}`),
    );
    for (const incident of fresh) seen.add(`${incident.id} ${visible(incident)}`);
    return events.filter((event) => fresh.every(({ id }) => id !== event.incident_id));
  });
}

if (!HERE) process.stderr.write(`recorded pages are not replayed: there is no ${SERIES}\n`);

describe.skipIf(!HERE)('recorded pages', () => {
  it.each(SUMMARIES)('%s is told completely, and nothing of it twice', async (series) => {
    const versions = versionsOf(SERIES + series);

    const { told, reports } = await replay(versions, '/api/v2/summary.json');

    const events = told.flatMap((one) => one.events);
    const updates = toldUpdates(events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(new Set(updates).size).toBe(updates.length);
    expect(new Set(updates)).toEqual(shownUpdates(versions));
    expect(groundless(told)).toEqual([]);
    expect(events.filter(({ change }) => change === 'removed')).toEqual([]);
    expect(reports.filter(({ kind }) => kind === 'unreadable' || kind === 'crash')).toEqual([]);
    for (const { version, events: ones } of told) {
      const resolved = ones.filter(({ change }) => change === 'resolved');
      for (const { incident_id: id } of resolved) {
        const said = incidentsIn(version).find((incident) => incident.id === id)?.status;
        expect(said).toMatch(/resolved|postmortem|completed/);
      }
    }
  });

  it('a page that answers 0 bytes now and then tells nothing of it', async () => {
    const recorded = versionsOf(`${SERIES}github-status-2022-12-empty-bodies`);
    const quiet = versionsOf(SERIES + SUMMARIES[1]!)[0]!;
    const versions = recorded.map(({ at, body }) => ({
      at,
      body: body.length === 0 ? body : quiet.body,
    }));

    const { told, reports } = await replay(versions, '/api/v2/summary.json');

    const turns = reports.flatMap((report) =>
      report.kind === 'health' && report.required ? [report.turn] : [],
    );
    expect(versions.some(({ body }) => body.length === 0)).toBe(true);
    expect(told.flatMap(({ events }) => events)).toEqual([]);
    expect(turns).toContain('failing');
    expect(turns.at(-1)).toBe('recovered');
  });

  it.each(OTHERS.map((one) => [one.series, one] as const))(
    '%s is told completely, and nothing of it twice',
    async (series, { path, platform, listed }) => {
      const versions = versionsOf(SERIES + series);

      const { told, reports } = await replay(versions, path, platform);

      const events = told.flatMap((one) => one.events);
      const updates = toldUpdates(events);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      expect(new Set(updates).size).toBe(updates.length);
      expect(events.filter(({ change }) => change === 'removed')).toEqual([]);
      expect(reports.filter(({ kind }) => kind === 'unreadable' || kind === 'crash')).toEqual([]);
      expect(missing(versions, listed, events)).toEqual([]);
    },
  );
});

/** Incidents that came after the first version, and have had more updates than were told. */
function missing(
  versions: readonly Version[],
  listed: Other['listed'],
  events: readonly Event[],
): string[] {
  const most = new Map<string, number>();
  const bodies = versions.filter(({ body }) => body.length > 0).map(({ body }) => body.toString());
  const before = new Set(listed(bodies[0]!).map(([id]) => id));
  for (const [id, updates] of bodies.flatMap(listed)) {
    if (!before.has(id)) most.set(id, Math.max(most.get(id) ?? 0, updates));
  }
  return [...most].flatMap(([id, count]) => {
    const told = events.filter(({ incident_id: one }) => one === id);
    const ids = new Set(told.flatMap(({ updates }) => updates.map((update) => update.id)));
    return ids.size < count ? `${id}: ${ids.size} of ${count}` : [];
  });
}
