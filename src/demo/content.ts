import { HOST, INCIDENT_IO } from './incidentIo.ts';
import type { Endpoint, Endpoints, Place } from './endpoint.ts';
import type { Style } from './model.ts';
import { STATUSPAGE } from './statuspage.ts';
import type { Vendor } from './vendor.ts';
import { joined, wire, xml } from './wire.ts';

/** One body as it would be served. */
export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a server serves at one base address. */
export interface Content {
  /** Rises whenever any body may have changed. */
  readonly version: number;
  /** Epoch milliseconds of the last change. */
  readonly updatedAt: number;
  /** Undefined: not found. Paths start with a slash and are below the base address. */
  read(path: string, place: Place): Body | undefined;
}

const STYLES: Readonly<Record<Style, Endpoints>> = {
  statuspage: STATUSPAGE,
  'incident-io': INCIDENT_IO,
};

/** A simulated vendor's page as bodies; what only ticks is not rendered anew. */
export class VendorContent implements Content {
  private readonly tails = new Map<string, string>();
  private readonly vendor: Vendor;
  private rendered = 0;

  constructor(vendor: Vendor) {
    this.vendor = vendor;
  }

  get version(): number {
    return this.vendor.version;
  }

  get updatedAt(): number {
    return this.vendor.state.updatedAt;
  }

  read(path: string, place: Place): Body | undefined {
    if (path === '/' || path === '') return html(homepage(this.vendor));

    const endpoint = STYLES[this.vendor.style][templated(path, place)];
    if (!endpoint) return undefined;

    const tail = this.tail(path, endpoint, place);
    const head = endpoint.head && wire(endpoint.head(this.vendor, place));
    const text = head === undefined ? tail : joined(head, tail);
    return { type: endpoint.type, bytes: Buffer.from(text) };
  }

  private tail(path: string, endpoint: Endpoint, place: Place): string {
    if (this.rendered !== this.vendor.contentVersion) this.tails.clear();
    this.rendered = this.vendor.contentVersion;

    const key = `${place.url} ${path}`;
    const known = this.tails.get(key);
    if (known !== undefined) return known;

    const made = endpoint.tail(this.vendor, place);
    const text = typeof made === 'string' ? made : wire(made);
    this.tails.set(key, text);
    return text;
  }
}

/** A page for browsers, which is no API answer. */
function html(text: string): Body {
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(text) };
}

function homepage({ name }: Vendor): string {
  return `<!DOCTYPE html>
<html lang="en"><head><title>${xml(name)} Status</title></head>
<body><h1>${xml(name)}</h1><p>A simulated status page.</p></body></html>
`;
}

/** The page's own host in a path is a placeholder in the list of endpoints. */
function templated(path: string, { host }: Place): string {
  const [, proxy, given, ...rest] = path.split('/');
  if (proxy !== 'proxy' || given === undefined) return path;
  return decodeURIComponent(given) === host ? ['', proxy, HOST, ...rest].join('/') : path;
}
