import * as z from 'zod';
import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { EARLIEST_MS, parseTime } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { badBody, readJson } from '../json.ts';
import type { Entry, Source } from '../platform.ts';
import { Text } from '../raw.ts';
import type { ComponentStatus } from '../words.ts';
import type { Addresses } from './addresses.ts';
import { pageIn } from './pageIn.ts';

const Beat = z.object({ status: z.number(), time: Text });
type Beat = z.infer<typeof Beat>;

const Heartbeats = z.object({
  heartbeatList: z.record(z.string(), z.array(z.unknown().optional()).catch([])),
  uptimeList: z.unknown().optional(),
});

/** Down, up and in maintenance; 2 is down once, which is tried again before it counts. */
const STATUSES: ReadonlyMap<number, ComponentStatus> = new Map([
  [0, 'major_outage'],
  [1, 'operational'],
  [3, 'under_maintenance'],
]);

/** The names of a page's monitors, `group / name`. */
export function nameSource({ api }: Addresses): Source {
  return {
    id: 'page',
    url: api,
    accept: 'application/json',
    read: (answer) => {
      const { config, publicGroupList: groups } = pageIn(answer);
      const names = groups.flatMap(({ name: group, monitorList }) =>
        (monitorList ?? []).flatMap(({ id, name }) =>
          id && name ? [[id, fullName(group, name)] as const] : [],
        ),
      );
      const pageName = config.title?.trim();
      // A monitor in several groups goes by the first.
      return { entries: [], lists: 'recent', pageName, names: new Map(names.toReversed()) };
    },
  };
}

function fullName(group: string | null | undefined, name: string): string {
  return group?.trim() ? `${group.trim()} / ${name.trim()}` : name.trim();
}

/** A page's monitors as they were at their last heartbeat. */
export function componentSource({ heartbeats }: Addresses): Source {
  return {
    id: 'heartbeats',
    url: heartbeats,
    accept: 'application/json',
    read: (answer, { names, page }) => {
      const body = Heartbeats.safeParse(readJson(answer));
      if (!body.success) throw badBody(answer, 'answered JSON that is no list of heartbeats');
      const entries = Object.entries(body.data.heartbeatList).flatMap(([id, beats]) => {
        const name = names.get(id);
        return name === undefined
          ? []
          : toEntry({ id: `monitor-${id}`, name, url: page.url }, beats);
      });
      return { entries, lists: 'recent' };
    },
  };
}

interface Monitor {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** Beats come oldest first; a monitor without any says nothing. */
function toEntry(monitor: Monitor, list: readonly unknown[]): Entry[] {
  const beats = list.flatMap((one) => Beat.safeParse(one).data ?? []);
  const telling = beats.filter((beat) => STATUSES.has(beat.status));
  const status = STATUSES.get(telling.at(-1)?.status ?? -1);
  if (status === undefined) return [];
  const updatedAt = changedAt(telling) ?? UNSAID;
  const mark = digest([monitor.id, monitor.name, status].join('\u001F'));
  const incident = () =>
    componentIncident({ ...monitor, status, createdAt: EARLIEST_MS, updatedAt });
  return [{ id: monitor.id, mark, incident }];
}

/** When the present state began, if the list reaches back to that. */
function changedAt(beats: readonly Beat[]): number | null {
  const before = beats.findLastIndex(({ status }) => status !== beats.at(-1)?.status);
  return before < 0 ? null : parseTime(beats[before + 1]?.time);
}
