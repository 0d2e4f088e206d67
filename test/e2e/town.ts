import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsIn, killAll } from './statuswire.ts';
import { startVendors, type Vendors } from '../../src/demo/server.ts';
import { Vendor, type VendorOptions } from '../../src/demo/vendor.ts';
import type { Event } from '../../src/core/event.ts';
import type { Layout } from '../../src/demo/server.ts';
import type { Site } from '../../src/demo/site.ts';

const towns: Town[] = [];

/** Ends every process and every server of a test; for `afterEach`. */
export async function tearDown(): Promise<void> {
  await killAll();
  await Promise.all(towns.splice(0).map((town) => town.close()));
}

/** A row of a providers.json beside its name and address. */
export type RowOptions = Readonly<Record<string, unknown>>;

export interface TownOptions {
  readonly layout?: Layout;
  readonly style?: VendorOptions['style'];
}

/** Simulated vendors on loopback addresses, and a folder with a providers.json that names them. */
export class Town {
  readonly folder: string;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly #server: Vendors;

  constructor(server: Vendors, vendors: ReadonlyMap<string, Vendor>) {
    this.folder = mkdtempSync(join(tmpdir(), 'statuswire-e2e-'));
    this.vendors = vendors;
    this.#server = server;
    this.configure();
  }

  vendor(name: string): Vendor {
    const vendor = this.vendors.get(name);
    if (vendor === undefined) throw new Error(`no vendor ${name}`);
    return vendor;
  }

  site(name: string): Site {
    return this.#server.site(name);
  }

  /** How often the page's incidents were asked for. */
  polls(name: string): number {
    return this.site(name).count('/api/v2/incidents.json').requests;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes the providers.json: these vendors, each with what its row says beside name and url. */
  configure(rows: Readonly<Record<string, RowOptions>> = this.#everybody()): void {
    this.write(
      Object.entries(rows).map(([name, row]) =>
        Object.assign({ name, url: this.site(name).url }, row),
      ),
    );
  }

  /** Writes the providers.json with these rows, and more at its top. */
  write(providers: readonly RowOptions[], more: RowOptions = {}): void {
    const file = { interval: '0.1s', providers, ...more };
    writeFileSync(this.path('providers.json'), JSON.stringify(file));
  }

  /** The events in a file of the folder; errors unless it has whole lines only. */
  events(name: string): Event[] {
    return eventsIn(readFileSync(this.path(name), 'utf8'));
  }

  /** Like `events`, for a file that is being written or is not there yet. */
  told(name: string): Event[] {
    const text = this.text(name);
    return eventsIn(text.slice(0, text.lastIndexOf('\n') + 1));
  }

  text(name: string): string {
    try {
      return readFileSync(this.path(name), 'utf8');
    } catch {
      return '';
    }
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #everybody(): Record<string, RowOptions> {
    return Object.fromEntries([...this.vendors.keys()].map((name) => [name, {}]));
  }
}

/** Builds a town whose vendors have these names. */
export async function town(names: readonly string[], options: TownOptions = {}): Promise<Town> {
  const { style = 'statuspage', layout = 'path' } = options;
  const vendors = new Map(
    names.map((name) => [
      name,
      new Vendor({ name, id: name, style, now: Date.now, components: COMPONENTS }),
    ]),
  );
  const built = new Town(await startVendors({ vendors, layout }), vendors);
  towns.push(built);
  return built;
}

const COMPONENTS = ['API / Chat', 'API / Files', 'Console'];

/** Opens an incident whose key is its name. */
export function openOn(vendor: Vendor, key: string, body = `${key} is being looked into.`): string {
  return vendor.open({ key, name: key, body, impact: 'major', components: ['API / Chat'] });
}
