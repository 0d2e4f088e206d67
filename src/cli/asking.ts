import { tap } from 'rxjs';
import type { Answer, Ask } from '../core/ask.ts';
import { Fault } from '../core/fault.ts';

/** What came of a request, in a few words: `answered 404`, `answered HTML`. */
export type Asked = ReadonlyMap<string, string>;

/** Asks, and keeps what came of it by address. `hear` is told each address before it is asked. */
export function asking(ask: Ask, hear: (url: string) => void): { ask: Ask; asked: Asked } {
  const asked = new Map<string, string>();
  const kept: Ask = (request) => {
    const { url } = request;
    hear(url);
    return ask(request).pipe(
      tap({
        next: (answer) => asked.set(url, answered(answer, url)),
        error: (error: unknown) => asked.set(url, failed(error, url)),
      }),
    );
  };
  return { ask: kept, asked };
}

function answered({ body, url: from }: Answer, url: string): string {
  const host = new URL(from).host;
  const where = host === new URL(url).host ? '' : ` (of ${host})`;
  return `answered ${kindOf(body)}${where}`;
}

function kindOf(body: Buffer): string {
  const start = body.toString('utf8', 0, 400).replace('\uFEFF', '').trimStart();
  if (start === '') return 'nothing';
  if (/^<(?:\?xml|rss|feed)/i.test(start)) return 'XML';
  if (start.startsWith('<')) return 'HTML';
  return /^[{[]/.test(start) ? 'JSON' : 'text';
}

/** Without the host, which is the address's own. */
function failed(error: unknown, url: string): string {
  if (!(error instanceof Fault)) return 'failed';
  const { host } = new URL(url);
  return error.message.startsWith(host)
    ? error.message.slice(host.length).replace(/^:? /, '')
    : error.message;
}
