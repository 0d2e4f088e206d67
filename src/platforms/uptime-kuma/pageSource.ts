import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import { peekJson } from '../json.ts';
import type { Context, Entry, Source } from '../platform.ts';
import { list } from '../raw.ts';
import type { Addresses } from './addresses.ts';
import { isOver, toIncident } from './incident.ts';
import { toMaintenance } from './maintenance.ts';
import { RawIncident, pageIn } from './pageIn.ts';

const RawHistory = z.object({ incidents: list(RawIncident) });

/**
 * What a page shows: the incidents that are pinned to it and the maintenances under way. From 2.1
 * on it has a history as well, which is looked at when something of that has changed.
 */
export function pageSource({ api, history }: Addresses): Source {
  return {
    id: 'page',
    url: api,
    accept: 'application/json',
    details: (answer) => (pageIn(answer).incidents ? [history] : []),
    read: (answer, context) => {
      const page = pageIn(answer);
      const pinned =
        page.incidents ?? [page.incident].filter(Boolean).map((one) => RawIncident.parse(one));
      const past = pastOf(context.details?.get(history), pinned);
      const entries = [
        ...pinned.map((raw) => incidentEntry(raw, false, answer, context)),
        ...past.map((raw) => incidentEntry(raw, true, answer, context)),
        ...(page.maintenanceList ?? []).map((raw) =>
          entryOf(numbered(raw, 'maintenance'), answer, (id) => toMaintenance(raw, id, context)),
        ),
      ];
      return { entries, lists: 'ongoing', pageName: page.config.title?.trim() };
    },
  };
}

/**
 * The incidents that are over. The history is answered from a cache of its own, and may still show
 * as open what is none any more: what is open the page says.
 */
function pastOf(
  answer: Answer | undefined,
  pinned: readonly RawIncident[],
): readonly RawIncident[] {
  const history = RawHistory.safeParse(answer && peekJson(answer)).data?.incidents ?? [];
  const open = new Set(pinned.map(({ id }) => id));
  return history.filter((raw) => isOver(raw) && !open.has(raw.id));
}

function incidentEntry(raw: RawIncident, over: boolean, answer: Answer, { page }: Context): Entry {
  const picked = { ...raw, over };
  return entryOf(picked, answer, (id) => toIncident(raw, { id, over, url: page.url }));
}

/** Incidents and maintenances are numbered alike. */
function numbered<Raw extends { readonly id?: string | null | undefined }>(raw: Raw, kind: string) {
  return { ...raw, id: raw.id && `${kind}-${raw.id}` };
}
