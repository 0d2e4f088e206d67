import manifest from '../../package.json' with { type: 'json' };
import { createHttp } from '../http/client.ts';
import { Fault } from '../core/fault.ts';
import { foundJson } from './foundJson.ts';
import { foundReport } from './foundReport.ts';
import { inspect, type Inspection, type Place } from './inspect.ts';
import { isSlug, type Listed } from '../config/catalog.ts';
import { listedVendors } from './listedVendors.ts';
import { listingOf } from './listing.ts';
import { lostReport } from './lostReport.ts';
import { noSuchVendor } from '../config/suggest.ts';
import { pasteRow } from './pasteRow.ts';
import { progressOn } from './progressOn.ts';
import type { DetectOptions } from './options.ts';
import { widthOf } from './widthOf.ts';
import type { Io } from './io.ts';

const CONCURRENCY = 4;

/** Tells how a page can be read, and what is on it; answers 1 when it cannot be read. */
export async function detect({ page, json, timeoutMs }: DetectOptions, io: Io): Promise<number> {
  const vendors = listedVendors();
  const found = await look(placeOf(page, vendors), timeoutMs, io);
  const listing = listingOf(found.reads);
  const row = pasteRow(found, vendors);
  const isRead = found.platform !== undefined && found.fault === null;
  if (json) io.stdout.write(`${JSON.stringify(foundJson(found, listing, row), null, 2)}\n`);
  else if (found.platform !== undefined) {
    io.stdout.write(foundReport(found, listing, row, widthOf(io.stdout)));
  }
  if (!json && !isRead) io.stderr.write(lostReport(found, faultOf(found), widthOf(io.stderr)));
  return isRead ? 0 : 1;
}

function placeOf(page: string, vendors: ReadonlyMap<string, Listed>): Place {
  if (!isSlug(page)) return { url: page };
  const vendor = vendors.get(page);
  if (vendor === undefined) throw new Fault('CONFIG', noSuchVendor(page, vendors));
  return vendor;
}

async function look(place: Place, timeoutMs: number, io: Io): Promise<Inspection> {
  const { now, steady, random, env } = io;
  const userAgent = `statuswire/${manifest.version}`;
  const http = createHttp({ userAgent, concurrency: CONCURRENCY, env, now, steady });
  const progress = progressOn(io);
  try {
    const hear = (url: string) => progress(`asking ${url}`);
    return await inspect(place, { ask: http.ask, timeoutMs, now, steady, random, hear });
  } finally {
    progress('');
    await http.close();
  }
}

function faultOf({ fault, page }: Inspection): Fault {
  return fault ?? new Fault('UNKNOWN_PLATFORM', `${page.url} is not a status page`);
}
