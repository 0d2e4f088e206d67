import { createSecureContext } from 'node:tls';
import { Observable } from 'rxjs';
import type { Outgoing, Post, Reply } from '../core/post.ts';
import { Fault } from '../core/fault.ts';
import { LONGEST_TIMER_MS } from '../core/timer.ts';
import { closedFault, networkFault, timeoutFault } from './faults.ts';
import { postHeaders } from './postHeaders.ts';
import { proxyDispatcher, readProxies } from './proxy.ts';
import { createLookup } from './lookup.ts';
import { retryAfter } from './retryAfter.ts';
import { parseTarget, type Target } from './target.ts';
import { Agent, type Dispatcher } from './undici.ts';

export interface PostOptions {
  /** The User-Agent header. */
  readonly userAgent: string;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY stand; by default nothing. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Poster {
  readonly post: Post;
  /** Gives up all that is under way; afterwards nothing keeps the process alive, until the next post. */
  close(): Promise<void>;
}

const MOST_READ_BYTES = 64 * 1024;
const KEEP_ALIVE_MS = 10_000;
/** Requests under way at one origin. */
const CONNECTIONS = 8;

/**
 * Makes the port `Post` over real connections. Throws a Fault (CONFIG) when a proxy's address is
 * none.
 */
export function createPost(options: PostOptions): Poster {
  const proxies = readProxies(options.env ?? {});
  const names = createLookup({ now: options.now });
  const settings = { lookup: names.lookup, secureContext: () => createSecureContext() };
  const agent = { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS, allowH2: false };
  let dispatcher: Dispatcher | undefined;
  const open = () =>
    (dispatcher ??=
      proxies === undefined
        ? new Agent(agent)
        : proxyDispatcher(agent, proxies, settings, new Set()));

  const post: Post = (outgoing) =>
    new Observable((subscriber) => {
      const target = parseTarget(outgoing.url);
      if (target === undefined) {
        subscriber.error(new Fault('CONFIG', 'the address is not one of http or https'));
        return undefined;
      }
      const giveUp = new AbortController();
      const late = Symbol('late');
      const ms = Math.min(outgoing.timeoutMs, LONGEST_TIMER_MS);
      const timer = setTimeout(() => giveUp.abort(late), ms);
      const told = async () => {
        try {
          const reply = await send(open(), target, outgoing, options, giveUp.signal);
          subscriber.next(reply);
          subscriber.complete();
        } catch (error) {
          const overdue = giveUp.signal.reason === late;
          subscriber.error(overdue ? timeoutFault(target.host, ms) : faultOf(error, target));
        } finally {
          clearTimeout(timer);
        }
      };
      void told();
      return () => {
        clearTimeout(timer);
        giveUp.abort();
      };
    });

  async function close(): Promise<void> {
    const open = dispatcher;
    dispatcher = undefined;
    names.cancel();
    await open?.destroy();
  }

  return { post, close };
}

async function send(
  dispatcher: Dispatcher,
  { origin, path }: Target,
  outgoing: Outgoing,
  { userAgent, now }: PostOptions,
  signal: AbortSignal,
): Promise<Reply> {
  const { method = 'POST', body } = outgoing;
  const answer = await dispatcher.request({
    origin,
    path,
    method,
    signal,
    body,
    headers: postHeaders(outgoing, userAgent),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const read = flat(answer.headers);
  const wish = read['retry-after'];
  return {
    status: answer.statusCode,
    retryAfterMs: wish === undefined ? undefined : retryAfter(wish, now()),
    headers: read,
    body: await textOf(answer.body),
  };
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  ) as Record<string, string>;
}

/** The rest of a longer body is not waited for. */
async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_READ_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_READ_BYTES).toString('utf8');
}

/** What is wrong on the way may be mended there; the event waits. */
function faultOf(error: unknown, { host }: Target): Fault {
  if (error instanceof Error && error.name === 'AbortError') return closedFault(host);
  const fault = networkFault(error, host);
  if (fault.code === 'CONFIG') return fault;
  return new Fault('NETWORK', fault.message, { retryable: true, cause: error });
}
