import { createServer, type Server } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { lastValueFrom, takeWhile, tap } from 'rxjs';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { actor } from '../../src/stream/actor.ts';
import { createHttp } from '../../src/http/client.ts';
import { detect } from '../../src/stream/detect.ts';
import { platformOf, platforms } from '../../src/platforms/index.ts';
import type { AddressInfo } from 'node:net';
import type { Event } from '../../src/core/event.ts';
import type { Report } from '../../src/stream/report.ts';

/** One recorded version of a page, and when it was recorded. */
export interface Version {
  readonly at: number;
  readonly body: Buffer;
}

/** What the watcher told while one version was served (twice). */
export interface Told {
  readonly version: Version;
  readonly events: readonly Event[];
}

export interface Replay {
  readonly told: readonly Told[];
  readonly reports: readonly Report[];
}

/** The versions of a recorded series, oldest first. */
export function versionsOf(folder: string): Version[] {
  const rows = readFileSync(`${folder}/index.tsv`, 'utf8').trim().split('\n').slice(1);
  const times = new Map(rows.map((row) => row.split('\t') as [string, string]));
  const files = readdirSync(folder).filter((file) => times.has(file));
  return files.sort().map((file) => ({
    at: Date.parse(times.get(file)!),
    body: readFileSync(`${folder}/${file}`),
  }));
}

/**
 * Serves the versions one after the other under `path` of a loopback server and watches them with
 * the real HTTP client, actor and detection. The platform is found out unless it is given. Every version is polled twice; the watcher's clock
 * shows the time of the recording.
 */
export async function replay(
  versions: readonly Version[],
  path: string,
  platform?: string,
): Promise<Replay> {
  let sweeps = 0;
  const current = () => versions[Math.min(sweeps >> 1, versions.length - 1)]!;
  const server = await serve((url) => (url === path ? current().body : null));
  const now = () => current().at + (sweeps % 2) * 600_000;
  let latest = 0;
  const steady = () => (latest = Math.max(latest, now()));
  const random = () => 0.5;
  const http = createHttp({ userAgent: 'replay', concurrency: 4, now, steady });
  const reports: Report[] = [];
  const memory = new Memory('active');
  const journal = new MemoryJournal();
  const told = versions.map((version) => ({ version, events: [] as Event[] }));
  let cursor = 0;
  const collect = () => {
    const { events, next } = journal.read(cursor, Infinity);
    told[sweeps >> 1]!.events.push(...events);
    cursor = next;
    sweeps += 1;
  };
  const watching = actor({
    name: 'page',
    title: undefined,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    platform: platform === undefined ? undefined : platformOf(platform),
    platforms,
    types: ['incident', 'maintenance'],
    wants: () => true,
    pace: { everyMs: 1, openEveryMs: 1 },
    request: { timeoutMs: 10_000, headers: {} },
    retry: { retries: 0, baseMs: 1, capMs: 1, patienceMs: 1, random },
    memory,
    ask: http.ask,
    say: (report) => reports.push(report),
    now,
    steady,
    random,
    place: { index: 0, count: 1 },
    once: false,
  }).pipe(
    detect(memory, journal, (report) => reports.push(report)),
    tap(collect),
    takeWhile(() => sweeps < 2 * versions.length),
  );
  await lastValueFrom(watching, { defaultValue: undefined });
  await http.close();
  server.close();
  return { told, reports };
}

function serve(bodyOf: (url: string) => Buffer | null): Promise<Server> {
  const server = createServer((request, response) => {
    const body = bodyOf(request.url ?? '');
    response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(body ?? '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
