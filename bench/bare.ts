/**
 * The bare loop that the program is compared with: undici's `request()`, one timer per page, and
 * nothing else. It is told all in `process.argv[2]`.
 */
import { gunzipSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { Bare, List } from './messages.ts';
import { originOf } from './origins.ts';

interface Page {
  readonly url: string;
  etag: string | undefined;
  change: string | undefined;
  dueAt: number;
}

const dispatcher = new Agent({ connections: 1, pipelining: 1, keepAliveTimeout: 65_000 });
const options = Bare.parse(JSON.parse(process.argv[2] ?? ''));
const { port, count, everyMs, conditional, tells } = options;

for (let index = 0; index < count; index++) {
  const page: Page = {
    url: `${originOf(index, port)}/api/v2/incidents.json`,
    etag: undefined,
    change: undefined,
    dueAt: performance.now() + (index / count) * everyMs,
  };
  again(page);
}

function again(page: Page): void {
  setTimeout(() => void visit(page), Math.max(0, page.dueAt - performance.now()));
}

async function visit(page: Page): Promise<void> {
  try {
    await poll(page);
  } catch {
    page.etag = undefined;
  }
  page.dueAt = Math.max(page.dueAt + everyMs, performance.now());
  again(page);
}

async function poll(page: Page): Promise<void> {
  const headers = conditional && page.etag !== undefined ? { 'if-none-match': page.etag } : {};
  const { statusCode, headers: said, body } = await request(page.url, { headers, dispatcher });
  if (statusCode === 304) {
    await body.dump();
    return;
  }
  page.etag = String(said['etag']);
  const zipped = said['content-encoding'] === 'gzip';
  const read: unknown = zipped ? unzipped(await body.arrayBuffer()) : await body.json();
  if (tells) tell(page, List.parse(read).incidents[0]!.incident_updates[0]!.body);
}

function unzipped(packed: ArrayBuffer): unknown {
  return JSON.parse(gunzipSync(packed).toString());
}

function tell(page: Page, change: string): void {
  if (page.change !== undefined && page.change !== change) process.stdout.write(`${change}\n`);
  page.change = change;
}
