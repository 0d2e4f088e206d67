import type { Place } from './endpoint.ts';
import { newestRows } from './incidentIoRows.ts';
import type { PageIncident } from './model.ts';
import type { Vendor } from './vendor.ts';
import { xml } from './wire.ts';

/** incident.io's feed: only the newest update of each, ids with the page's doubled slash. */
export function incidentIoFeed(vendor: Vendor, place: Place): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
    <title>${xml(vendor.name)} status</title>
    <generator>incident.io</generator>
${newestRows(vendor)
  .map((row) => entry(vendor, row, place))
  .join('')}</feed>
`;
}

function entry(vendor: Vendor, row: PageIncident, place: Place): string {
  const address = `${place.url}//incidents/${row.id}`;
  const { status, body, displayAt } = row.updates.at(-1)!;
  const text = `<b>Status: ${words(status)}</b><br/><br/>${body}`;
  return `    <entry>
        <title type="html"><![CDATA[${row.name}]]></title>
        <id>${address}</id>
        <link href="${address}"/>
        <updated>${new Date(vendor.instant(displayAt)).toISOString()}</updated>
        <summary type="html"><![CDATA[${text}${affected(vendor, row)}]]></summary>
        <content type="html"><![CDATA[${text}]]></content>
    </entry>
`;
}

function affected(vendor: Vendor, row: PageIncident): string {
  if (row.components.length === 0) return '';
  const list = row.components
    .map((id) => vendor.component(id))
    .map(({ name, status }) => `<li>${name} (${words(status)})</li>`);
  return `<br/><br/><b>Affected components</b><ul>${list.join('')}</ul>`;
}

/** `degraded_performance` → `Degraded performance`. */
function words(status: string): string {
  const text = status.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
