import type { Place } from './endpoint.ts';
import type { PageIncident } from './model.ts';
import { newestFirst } from './statuspageRows.ts';
import type { Vendor } from './vendor.ts';
import { xml } from './wire.ts';

/** Statuspage's history.atom: 25 incidents, all updates of each packed into one escaped text. */
export function statuspageAtom(vendor: Vendor, place: Place): string {
  const rows = newestFirst(vendor, 'incident', 25);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
  <id>tag:${place.host},2005:/history</id>
  <link rel="alternate" type="text/html" href="${place.url}"/>
  <link rel="self" type="application/atom+xml" href="${place.url}/history.atom"/>
  <title>${xml(vendor.name)} Status - Incident History</title>
  <updated>${seconds(vendor.state.updatedAt)}</updated>
  <author>
    <name>${xml(vendor.name)}</name>
  </author>
${rows.map((row) => entry(row, place)).join('')}</feed>
`;
}

function entry(row: PageIncident, place: Place): string {
  const content = row.updates.map((_, index) => paragraph(row, index)).toReversed();
  return `  <entry>
    <id>tag:${place.host},2005:Incident/${number(row)}</id>
    <published>${seconds(row.createdAt)}</published>
    <updated>${seconds(row.updatedAt)}</updated>
    <link rel="alternate" type="text/html" href="${place.url}/incidents/${row.id}"/>
    <title>${xml(row.name)}</title>
    <content type="html">${xml(content.join(''))}</content>
  </entry>
`;
}

/** A status that is repeated is printed as "Update". */
function paragraph(row: PageIncident, index: number): string {
  const { status, body, displayAt } = row.updates[index]!;
  const repeated = row.updates[index - 1]?.status === status;
  const word = repeated ? 'Update' : status.charAt(0).toUpperCase() + status.slice(1);
  const [, day, month, , clock] = new Date(displayAt).toUTCString().split(' ');
  const date = `${month} <var data-var='date'>${day}</var>`;
  const hour = `<var data-var='time'>${clock?.slice(0, 5)}</var>`;
  return `<p><small>${date}, ${hour} UTC</small><br><strong>${word}</strong> - ${body}</p>`;
}

/** The feed counts incidents by numbers that differ from the API's ids. */
function number(row: PageIncident): number {
  return Math.floor(row.createdAt / 1000) % 100_000_000;
}

function seconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
