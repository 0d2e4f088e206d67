import { peekJson } from '../json.ts';
import type { Platform } from '../platform.ts';
import { isGoogles, listOf } from './dashboard.ts';
import { incidents, isList } from './incidents.ts';

/**
 * The dashboards of Google Cloud, Maps, Workspace, Ads, Firebase, Play and Search, which are one
 * software: https://status.cloud.google.com/incidents.schema.json.
 */
export const google: Platform = {
  id: 'google',
  title: 'Google Cloud, Workspace and others of Google’s dashboards',
  verified: 'real',
  note: 'an open incident is always `investigating`; a dashboard without any history counts as unread',
  oneVendor: true,
  owns: isGoogles,
  probes: (page) => [listOf(page)],
  recognises: (answer) => isList(peekJson(answer)),
  parts: (page) => [
    {
      id: 'incidents',
      required: true,
      cadence: 'always',
      sources: [incidents(listOf(page))],
    },
  ],
};
