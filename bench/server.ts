/**
 * Serves the pages of a measurement, each on an address of its own, with as little work as can be:
 * it shares the machine with what is measured. It is told all in `process.argv[2]`.
 */
import { createServer, type Socket } from 'node:net';
import { Serving, type Tally } from './messages.ts';
import { portOf } from './origins.ts';
import { Pages, stampOf, zipped } from './pages.ts';

interface Site {
  stamp: string;
  readonly polls: [ours: number, bare: number];
}

const { bytes, gzip, changes } = Serving.parse(JSON.parse(process.argv[2] ?? ''));
const pages = new Pages(bytes);
const sites = new Map<string, Site>();
const kept = new Map<string, Buffer | undefined>();
const requests: [number, number] = [0, 0];

const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => answer(socket, chunk.toString('latin1')));
});
server.listen(0, '0.0.0.0', 4096, () => process.send?.(portOf(server)));
process.on('message', () => process.send?.(tally()));
process.on('disconnect', () => process.exit());
if (typeof changes === 'number') setInterval(changeOne, 1000 / changes);

/** Requests are small and come one at a time, so each is one chunk. */
function answer(socket: Socket, head: string): void {
  const path = head.slice(4, head.indexOf(' ', 4));
  const who = head.includes('statuswire/') ? 0 : 1;
  const site = siteOf(header(head, 'host'));
  requests[who] += 1;
  if (path.endsWith('/incidents.json')) site.polls[who] += 1;
  const stamp = changes === 'always' ? stampOf(site.polls[who]) : site.stamp;
  const etag = `W/"${stamp}"`;
  const same = header(head, 'if-none-match') === etag;
  const body = same ? undefined : bodyAt(path, stamp);
  const status = same ? '304 Not Modified' : body ? '200 OK' : '404 Not Found';
  const encoding = body && gzip ? 'content-encoding: gzip\r\n' : '';
  const length = same ? '' : `content-length: ${body?.length ?? 0}\r\n`;
  socket.cork();
  socket.write(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\n${encoding}${length}` +
      `etag: ${etag}\r\ncache-control: max-age=10, public\r\nvary: Accept-Encoding\r\n\r\n`,
  );
  if (body) socket.write(body);
  socket.uncork();
}

function bodyAt(path: string, stamp: string): Buffer | undefined {
  if (typeof changes === 'number') return packed(pages.at(path, stamp));
  const key = `${path} ${stamp}`;
  if (!kept.has(key)) kept.set(key, packed(pages.at(path, stamp)));
  return kept.get(key);
}

function packed(body: Buffer | undefined): Buffer | undefined {
  return body && gzip ? zipped(body) : body;
}

function siteOf(host: string): Site {
  const known = sites.get(host);
  if (known) return known;
  const site: Site = { stamp: stampOf(0), polls: [0, 0] };
  sites.set(host, site);
  return site;
}

/** Its change says when it was made. */
function changeOne(): void {
  const all = [...sites.values()];
  const site = all[Math.floor(Math.random() * all.length)];
  if (site) site.stamp = (performance.timeOrigin + performance.now()).toFixed(3).padStart(20, '0');
}

function header(head: string, name: string): string {
  const at = head.toLowerCase().indexOf(`\r\n${name}: `);
  return at < 0 ? '' : head.slice(at + name.length + 4, head.indexOf('\r\n', at + 2));
}

function tally(): Tally {
  const polls = [...sites.values()].map((site) => site.polls);
  const both = <T>(of: (who: 0 | 1) => T): [T, T] => [of(0), of(1)];
  const read = both((who) => polls.map((poll) => poll[who]).filter((count) => count > 0));
  return {
    requests,
    least: both((who) => read[who].reduce((a, b) => Math.min(a, b), read[who][0] ?? 0)),
    pages: both((who) => read[who].length),
  };
}
