import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isClosed } from '../../src/core/incident.ts';
import type { Incident } from '../../src/core/incident.ts';
import { isObject } from '../../src/core/isObject.ts';
import { peekJson } from '../../src/platforms/json.ts';
import { feed } from '../../src/platforms/feed/index.ts';
import { google } from '../../src/platforms/google/index.ts';
import { incidentIo } from '../../src/platforms/incident-io/index.ts';
import { platforms } from '../../src/platforms/index.ts';
import type { Platform, Reading } from '../../src/platforms/platform.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { statuspage } from '../../src/platforms/statuspage/index.ts';
import { table } from '../../src/cli/table.ts';
import { detected, readBy } from './detected.ts';
import { ownerOf, pathOf, realPayloads, whyNoIncidents, whyNot } from './realPayloads.ts';
import { CONTEXT, answerOf, orFault, sourcesOf } from './fixtures.ts';

// Real payloads are other people's texts and stay out of the repository.
const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const absent = !existsSync(CORPUS);
vi.setConfig({ testTimeout: 60_000 });
const ARRAYS = ['incidents', 'scheduled_maintenances'] as const;

if (absent) process.stderr.write(`real payloads are not read: there is no ${CORPUS.pathname}\n`);

describe.skipIf(absent)('real payloads', () => {
  it.each([
    ['statuspage', 'statuspage/', 77],
    ['statuspage', 'series/cloudflare-summary-2026-08-migration/', 54],
    ['statuspage', 'series/digitalocean-summary-2024-08/', 60],
    ['statuspage', 'series/github-summary-2022-03-edits/', 1],
    ['statuspage', 'series/github-summary-2025-10/', 1],
    ['statuspage', 'series/jira-summary-2022-04-outage/', 64],
    ['statuspage', 'series/trello-summary-2021/', 77],
    ['incident-io', 'incidentio/', 3],
  ])('%s reads every page, incident and update of %s', (id, folder, least) => {
    const platform = platforms.find((one) => one.id === id) ?? statuspage;
    const pages = pagesOf(folder).filter((body) => platform.recognises(answerOf(body)));

    for (const body of pages) expect(said(platform, body)).toEqual(inIt(body));

    expect(pages.length).toBeGreaterThanOrEqual(Math.min(least, 60));
  });

  it.each([
    ['datadog', 'datadog-statuspages/openrouter-2026-09-11.json', 4, 8],
    ['flashduty', 'flashcat/deepseek-active-2026-08.json', 0, 0],
    ['flashduty', 'flashcat/deepseek-widget-summary-2026-07-24-none.json', 0, 0],
    ['pagerduty', 'html-pages/stts-pagerduty-good.html', 80, 377],
    ['pagerduty', 'html-pages/stts-pagerduty-minor.html', 81, 380],
    ['yandex-cloud', 'yandex-cloud/incidents-2025-12.json', 20, 67],
  ])('%s alone recognises %s and reads its %i incidents and %i updates', (id, file, ...counts) => {
    const body = readFileSync(new URL(file, CORPUS));
    const platform = platforms.find((one) => one.id === id) ?? statuspage;
    const incidents = incidentsOf(platform, body).filter(({ type }) => type !== 'component');
    const updates = incidents.flatMap((incident) => incident.updates);

    const by = platforms.filter((one) => one.recognises(answerOf(body)));

    expect(by.map((one) => one.id)).toEqual([id]);
    expect([incidents.length, new Set(updates.map((update) => update.id)).size]).toEqual(counts);
    expect(updates.map(({ message }) => message)).not.toContain('');
  });

  it('takes none of the recorded failures for a page', () => {
    const folder = 'series/github-status-2022-12-empty-bodies/';
    const failures = pagesOf(folder).filter((body) => body.length === 0);

    const read = failures.flatMap((body) => readings(statuspage, body));

    expect(failures.length).toBeGreaterThan(5);
    expect(read).toEqual([]);
  });

  it('reads the feed and the native list of incident.io', () => {
    const files = readdirSync(new URL('incidentio/', CORPUS)).filter((file) =>
      /\.atom$|native/.test(file),
    );

    for (const file of files) {
      const body = readFileSync(new URL(`incidentio/${file}`, CORPUS));
      const read = readings(incidentIo, body).flatMap(({ entries }) =>
        entries.map((entry) => entry.incident()),
      );

      expect(incidentIo.recognises(answerOf(body))).toBe(true);
      expect(read.map(({ updates }) => updates.length)).toEqual([1, 1]);
      expect(read.flatMap(({ updates }) => updates.map(({ message }) => message))).not.toContain(
        '',
      );
    }
  });

  it('keeps the ids of Google’s updates over ten weeks of edits', () => {
    const pages = pagesOf('series/gcp-incidents-2026/');
    const before = new Map<string, readonly string[]>();
    for (const body of pages) {
      for (const { id, updates } of incidentsOf(google, body)) {
        const ids = updates.map((update) => update.id);

        expect(ids.slice(0, before.get(id)?.length ?? 0)).toEqual(before.get(id) ?? []);
        before.set(id, ids);
      }
    }

    expect([pages.length, before.size, [...before.values()].flat().length]).toEqual([34, 7, 65]);
  });

  it('reads the whole history that Google had in 2022', () => {
    const body = pagesOf('google-cloud/').find(({ length }) => length > 1_000_000);
    const incidents = incidentsOf(google, body ?? Buffer.from(''));

    expect(incidents.length).toBe(157);
    expect(incidents.flatMap(({ updates }) => updates).length).toBe(770);
    expect(incidents.filter(({ status }) => !isClosed(status))).toEqual([]);
  });

  it.each([
    ['slack/', 3],
    ['series/slack-current-2022-02/', 35],
  ])('reads every note of Slack’s in %s', (folder, count) => {
    const pages = pagesOf(folder);

    for (const body of pages) {
      const notes = incidentsOf(slack, body).flatMap(({ updates }) => updates);

      expect(slack.recognises(answerOf(body))).toBe(true);
      expect(notes).toHaveLength(body.toString('utf8').split('"body"').length - 1);
      expect(notes.map(({ message }) => message)).not.toContain('');
    }

    expect(pages).toHaveLength(count);
  });

  it.each([
    ['aws/rss-all-2026-08-18.xml', 3, 50],
    ['azure/status-feed-2026-07-31-empty.xml', 0, 0],
    ['azure/status-feed-2026-08-07-made-with-items.xml', 2, 2],
    ['lambstatus/demo-history-2017-10.rss', 3, 7],
    ['onlineornot/openrouter-incidents-2026-09-03-abridged.rss', 2, 2],
    ['rss-generic/meraki-test-no-dow-pubdate.xml', 1, 1],
    ['site24x7/matomo-rss-abridged.rss', 1, 1],
    ['statuspage/claude-history-atom-2026-09-03-abridged.atom', 2, 2],
    ['statuspage/github-history-2022-06-11.atom', 25, 93],
    ['statuspage/github-history-2026-08-22.atom', 25, 178],
    ['statuspage/parse-history-2014-01.rss', 17, 38],
    ['volcengine/modelark-cn-shanghai-empty.rss', 0, 0],
    ['xai/feed-2026-09-03-active-abridged.xml', 2, 2],
    ['xai/feed-2026-09-03.xml', 1, 2],
  ])('reads every incident and update of %s', (file, incidents, updates) => {
    const body = readFileSync(new URL(file, CORPUS));
    const read = incidentsOf(feed, body);
    const told = read.flatMap((incident) => incident.updates);

    expect(feed.recognises(answerOf(body))).toBe(true);
    expect([read.length, told.length]).toEqual([incidents, updates]);
    expect(unique(told.map(({ id }) => id))).toHaveLength(updates);
    expect(told.map(({ message }) => message)).not.toContain('');
  });

  it.each([
    ['better-stack', 'betterstack/together-index-2026-09-04.json', 1, 2, 22],
    ['cachet', 'cachet/v1-incidents-2015-documented.json', 2, 2, 0],
    ['cachet', 'cachet/v3-incidents-documented.json', 2, 2, 0],
    ['cstate', 'cstate/schullogin-index-2025-09-disrupted.json', 1, 1, 6],
    ['cstate', 'cstate/tor-index-disrupted-but-no-unresolved.json', 0, 0, 15],
    ['cstate', 'cstate/tor-index-with-issues.json', 1, 1, 15],
    ['instatus', 'instatus/manychat-summary-active-2026-05.json', 1, 0, 0],
    ['instatus', 'instatus/recraft-summary-up.json', 0, 0, 0],
    ['instatus', 'instatus/wistia-v3-summary-2026-09-23-up.json', 0, 0, 0],
    ['status-io', 'statusio/docker-status-2021-04-03-incident.json', 1, 1, 8],
    ['status-io', 'statusio/docker-status-2022-04-23-ok.json', 0, 0, 10],
    ['upptime', 'upptime/cloudesire-history-summary.json', 0, 0, 3],
    ['uptime-kuma', 'uptime-kuma/v1-status-page-none.json', 0, 0, 0],
  ])('%s alone knows %s, and reads it whole', (id, file, incidents, updates, components) => {
    const body = readFileSync(new URL(file, CORPUS));
    const known = platforms.filter((one) => one.recognises(answerOf(body)));
    const read = known.flatMap((platform) => incidentsOf(platform, body));
    const told = read.filter(({ type }) => type !== 'component');

    expect(known.map((one) => one.id)).toEqual([id]);
    expect(told.map(({ name }) => name)).not.toContain('');
    expect([
      told.length,
      told.flatMap((one) => one.updates).length,
      read.length - told.length,
    ]).toEqual([incidents, updates, components]);
  });

  it('keeps the ids of GitHub’s incidents and updates over 40 days of its feed', () => {
    const folder = new URL('series/github-history-atom-2024/', CORPUS);
    const files = readdirSync(folder).filter((file) => file.endsWith('.atom'));
    const before = new Map<string, readonly string[]>();
    for (const file of files.toSorted()) {
      for (const { id, updates } of incidentsOf(feed, readFileSync(new URL(file, folder)))) {
        const ids = updates.map((update) => update.id);

        expect(ids.slice(0, before.get(id)?.length ?? 0)).toEqual(before.get(id) ?? []);
        before.set(id, ids);
      }
    }

    expect([files.length, before.size, [...before.values()].flat().length]).toEqual([40, 38, 236]);
  });
});

describe.skipIf(absent)('detection alone', () => {
  const payloads = absent ? [] : realPayloads(CORPUS);
  const pages = payloads.filter(({ name }) => ownerOf(name) !== undefined);
  const rows = new Map(
    payloads.map(({ name }) => [name, [name, '–', '', '', whyNot(name) ?? '?']]),
  );

  afterAll(() => {
    const head = ['PAYLOAD', 'PLATFORM', 'INCIDENTS', 'UPDATES', ''];
    const lines = table(head, [...rows.values()]);
    process.stdout.write(`${lines.join('\n')}\n`);
  });

  it('has a word on every real payload', () => {
    const silent = payloads.filter(({ name }) => !ownerOf(name) && whyNot(name) === undefined);

    expect(payloads.length).toBeGreaterThan(150);
    expect(silent).toEqual([]);
  });

  it.each(pages.map(({ name, bodies }) => [name, bodies] as const))(
    'knows whose %s is, and reads it',
    async (name, bodies) => {
      const all = await Promise.all(bodies().map((body) => detected(body, pathOf(name))));
      const read = all.map(readBy);

      const incidents = read.flatMap((one) => (typeof one === 'string' ? [] : one));
      const updates = incidents.flatMap((one) => one.updates);
      const versions = all.length === 1 ? '' : `${all.length} versions`;
      const why = whyNoIncidents(name);
      const counts = [incidents, updates].map(({ length }) => String(length));
      rows.set(name, [name, ownerOf(name)!, ...(why === '' ? counts : ['', '']), why || versions]);
      expect(unique(all.map(({ platform }) => platform.id))).toEqual([ownerOf(name)]);
      expect(read.filter((one) => (typeof one === 'string') !== (why !== ''))).toEqual([]);
      expect(incidents.filter((one) => one.name === '' || one.updatedAt <= 0)).toEqual([]);
    },
  );

  it('follows HTML to where it says the data is', async () => {
    const html = pages.filter(({ name }) => whyNoIncidents(name) === 'tells where the data is');

    const found = await Promise.all(
      html.flatMap(({ bodies }) => bodies().map((body) => detected(body))),
    );

    expect(found.length).toBeGreaterThan(6);
    expect(
      found.filter(({ page }) => !/\/feed(?:\.rss|\.atom)?$/.test(page.endpoint ?? '')),
    ).toEqual([]);
  });
});

function incidentsOf(platform: Platform, body: Buffer): readonly Incident[] {
  return readings(platform, body).flatMap(({ entries }) =>
    entries.map((entry) => entry.incident()),
  );
}

function pagesOf(folder: string): readonly Buffer[] {
  const url = new URL(folder, CORPUS);
  const files = readdirSync(url).filter((file) => file.endsWith('.json'));
  return files.map((file) => readFileSync(new URL(file, url)));
}

function readings(platform: Platform, body: Buffer): readonly Reading[] {
  return sourcesOf(platform).flatMap((source) => {
    const read = orFault(() => source.read(answerOf(body), CONTEXT));
    return typeof read === 'string' ? [] : [read];
  });
}

/** Every id of an incident or update that some source reads from a body. */
function said(platform: Platform, body: Buffer): readonly string[] {
  const entries = readings(platform, body).flatMap((reading) => reading.entries);
  const incidents = entries
    .map((entry) => entry.incident())
    .filter(({ type }) => type !== 'component');
  const updates = incidents.flatMap((incident) => incident.updates);
  return unique([...incidents, ...updates].map(({ id }) => id.replace(/@.*$/, '')));
}

/** Every id of an incident or update that stands in a body. */
function inIt(body: Buffer): readonly string[] {
  const page = peekJson(answerOf(body));
  const incidents = ARRAYS.flatMap((key) => objectsIn(page, key));
  const logs = ['incident_updates', 'updates'];
  const updates = incidents.flatMap((one) => logs.flatMap((key) => objectsIn(one, key)));
  return unique(
    [...incidents, ...updates].map(({ id }) => id).filter((id) => typeof id === 'string'),
  );
}

function objectsIn(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isObject(value) ? value[key] : [];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted();
}
