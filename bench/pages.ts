import { gzipSync } from 'node:zlib';
import { fill } from '../src/demo/sized.ts';
import { Vendor } from '../src/demo/vendor.ts';
import { VendorContent } from '../src/demo/content.ts';

const PLACE = { url: 'http://page.test', host: 'page.test' };
const WIDTH = 20;
const COMPONENTS = ['API', 'Dashboard', 'Webhooks', 'Regions / Europe', 'Regions / America'];
const INCIDENTS = '/api/v2/incidents.json';

/** A Statuspage of 50 closed incidents; one update says which change of the page it shows. */
export class Pages {
  readonly #content: VendorContent;
  readonly #incidents: Buffer;
  readonly #changeAt: number;
  readonly #others = new Map<string, Buffer | undefined>();

  /** `bytes`: of the list of incidents. */
  constructor(bytes: number) {
    const vendor = new Vendor({ ...ACME, components: COMPONENTS, now: () => Date.now() });
    fill(vendor, bytes);
    const update = vendor.state.incidents.at(-1)!.updates.at(-1)!;
    vendor.edit(update.id, textOf(stampOf(0)), { stamp: false });
    this.#content = new VendorContent(vendor);
    this.#incidents = this.#content.read(INCIDENTS, PLACE)!.bytes;
    this.#changeAt = this.#incidents.indexOf(textOf(stampOf(0))) + textOf('').indexOf(' of');
  }

  /** The body at a path, as of this change; undefined when there is none. */
  at(path: string, stamp: string): Buffer | undefined {
    if (path !== INCIDENTS) return this.#other(path);
    const body = Buffer.from(this.#incidents);
    body.write(stamp, this.#changeAt, 'latin1');
    return body;
  }

  #other(path: string): Buffer | undefined {
    if (!this.#others.has(path)) this.#others.set(path, this.#content.read(path, PLACE)?.bytes);
    return this.#others.get(path);
  }
}

const ACME = { name: 'Acme', id: 'acme', style: 'statuspage' } as const;

function textOf(stamp: string): string {
  return `This is change ${stamp} of this page.`;
}

/** A number as it stands in a page; always of the same width. */
export function stampOf(change: number): string {
  return String(change).padStart(WIDTH, '0');
}

/** The number of the change that a text tells of; undefined when it tells of none. */
export function changeOf(text: string): number | undefined {
  const stamp = /This is change (\d+(?:\.\d+)?) of this page/.exec(text)?.[1];
  return stamp === undefined ? undefined : Number(stamp);
}

export function zipped(body: Buffer): Buffer {
  return gzipSync(body, { level: 6 });
}
