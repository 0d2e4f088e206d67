import type { IncomingMessage, ServerResponse } from 'node:http';
import { Answers, encoded, type Full, isFresh } from './answers.ts';
import { type Content, VendorContent } from './content.ts';
import type { Place } from './endpoint.ts';
import { Faults } from './faults.ts';
import { type Good, misbehave } from './misbehave.ts';
import { Vendor } from './vendor.ts';

const CACHE = 'max-age=10, public, s-maxage=10, stale-while-revalidate=20, stale-if-error=3600';

/** What was asked of one path, or of a whole site. */
export interface Count {
  requests: number;
  /** Answered 304. */
  notModified: number;
  /** Of bodies, as sent. */
  bytes: number;
}

/** One page on a server: its content, its faults and what was asked of it. */
export class Site implements Place {
  readonly url: string;
  readonly host: string;
  readonly faults: Faults;
  /** By path below the base address. */
  readonly counts = new Map<string, Count>();
  private readonly answers: Answers;
  private readonly mirrors = new WeakMap<Vendor, Answers>();

  constructor(content: Vendor | Content, place: Place, faults = new Faults()) {
    this.url = place.url;
    this.host = place.host;
    this.faults = faults;
    this.answers = new Answers(contentOf(content), place);
  }

  /** Of one path, or of all together. */
  count(path?: string): Count {
    const sum = { requests: 0, notModified: 0, bytes: 0 };
    for (const [at, one] of this.counts) {
      if (path !== undefined && at !== path) continue;
      sum.requests += one.requests;
      sum.notModified += one.notModified;
      sum.bytes += one.bytes;
    }
    return sum;
  }

  /** Answers one request; `path` is below the base address. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): void {
    const count = this.counted(path);
    const fault = this.faults.next(path);
    const good = () => this.good(request, this.answers.at(path));
    if (fault === undefined) return this.answer(request, response, this.answers.at(path), count);
    if (fault.kind === 'stale') {
      return this.answer(request, response, this.mirror(fault.mirror).at(path), count);
    }
    if (fault.kind !== 'slow') return misbehave(response, fault, good);

    const later = () => this.answer(request, response, this.answers.at(path), count);
    const timer = setTimeout(later, fault.ms);
    response.on('close', () => clearTimeout(timer));
  }

  private counted(path: string): Count {
    const count = this.counts.get(path) ?? { requests: 0, notModified: 0, bytes: 0 };
    this.counts.set(path, count);
    count.requests++;
    return count;
  }

  private mirror(vendor: Vendor): Answers {
    const answers = this.mirrors.get(vendor) ?? new Answers(new VendorContent(vendor), this);
    this.mirrors.set(vendor, answers);
    return answers;
  }

  private answer(
    { headers, method }: IncomingMessage,
    response: ServerResponse,
    full: Full | undefined,
    count: Count,
  ): void {
    if (!full) {
      response.writeHead(404, { 'content-length': '0' }).end();
      return;
    }
    const asked = { etag: headers['if-none-match'], since: headers['if-modified-since'] };
    if (isFresh(full, asked)) {
      count.notModified++;
      response.writeHead(304, validators(full)).end();
      return;
    }
    const { encoding, bytes } = encoded(full, header(headers['accept-encoding']));
    count.bytes += bytes.length;
    response.writeHead(200, {
      'content-type': full.type,
      'content-length': bytes.length,
      ...(encoding && { 'content-encoding': encoding }),
      ...validators(full),
    });
    response.end(method === 'HEAD' ? undefined : bytes);
  }

  /** The good answer that a fault spoils, in the encoding that was asked for. */
  private good({ headers }: IncomingMessage, full: Full | undefined): Good {
    if (!full) return { headers: { 'content-type': 'application/json' }, bytes: Buffer.from('{}') };

    const { encoding, bytes } = encoded(full, header(headers['accept-encoding']));
    const type = { 'content-type': full.type, ...validators(full) };
    return { headers: encoding ? { ...type, 'content-encoding': encoding } : type, bytes };
  }
}

function contentOf(content: Vendor | Content): Content {
  return content instanceof Vendor ? new VendorContent(content) : content;
}

function validators({ etag, lastModified }: Full): Record<string, string> {
  return {
    etag,
    'last-modified': lastModified,
    'cache-control': CACHE,
    vary: 'Accept, Accept-Encoding',
  };
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(',');
}
