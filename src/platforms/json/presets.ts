import type * as z from 'zod';
import type { JsonOptions } from './options.ts';

/** A provider whose answer is documented, as its row says it. */
export interface Preset {
  readonly name: string;
  /** For people. */
  readonly url: string;
  readonly endpoint: string;
  readonly options: z.input<typeof JsonOptions>;
}

/** Rows for vendors with an API of their own whose shape is certain. */
export const PRESETS: readonly Preset[] = [
  {
    // https://docs.vultr.com/vultr-server-status-json-endpoints: new alerts stand first, resolved
    // ones stay; "updated_at" may be empty.
    name: 'vultr',
    url: 'https://status.vultr.com',
    endpoint: 'https://status.vultr.com/alerts.json',
    options: {
      incidents: 'service_alerts',
      id: 'id',
      name: 'subject',
      status: 'status',
      created_at: 'start_date',
      updated_at: 'updated_at',
      components: 'region',
      updates: { path: 'entries', message: 'message', created_at: 'updated_at' },
      statuses: { ongoing: 'investigating' },
      lists: 'recent',
    },
  },
  {
    // https://www.algolia.com/doc/rest-api/monitoring/get-incidents: the log of every cluster, without
    // ids, times in milliseconds. A cluster is one incident, that is reopened time and again.
    name: 'algolia',
    url: 'https://status.algolia.com',
    endpoint: 'https://status.algolia.com/1/incidents',
    options: {
      incidents: 'incidents.*',
      id: '$key',
      name: '$key',
      components: '$key',
      updates: { path: '.', status: 'v.status', message: 'v.title', created_at: 't' },
      statuses: {
        operational: 'resolved',
        degraded_performance: 'investigating',
        partial_outage: 'investigating',
        major_outage: 'investigating',
      },
      lists: 'open',
    },
  },
];
