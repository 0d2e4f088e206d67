import { isClosed } from '../../core/incident.ts';
import type { Impact, Incident, Status, Update } from '../../core/incident.ts';
import { parseFeedTime } from '../../core/feedTime.ts';
import { updateIds } from '../../core/updateIds.ts';
import { closedAt } from '../closing.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import type { Page } from '../platform.ts';
import { OPEN, isMaintenanceStatus, statusOf } from '../words.ts';
import type { Group } from './groups.ts';
import { impactIn } from './impact.ts';
import { isCalledMaintenance, isFiledAsMaintenance } from './maintenance.ts';
import { piecesOf } from './pieces.ts';
import type { Piece, Pieces } from './pieces.ts';
import { isAnnounced, scheduleIn } from './schedule.ts';
import type { Said } from './statusWord.ts';
import { titleOf } from './titleOf.ts';

type Type = 'incident' | 'maintenance';
const CLOSED = { incident: 'resolved', maintenance: 'completed' } as const;

/** What the feed as a whole says of an incident that says nothing of its status itself. */
export type Silence = 'open' | 'over';

/** An incident from its items; null when they bear no time at all. */
export function toIncident(
  id: string,
  group: Group,
  silence: Silence,
  page: Page,
): Incident | null {
  const told = piecesOf(group);
  const type = typeOf(group, told);
  const updates = updatesOf(id, type, told.pieces);
  const [oldest] = updates;
  if (oldest === undefined) return null;
  const status = statusIn(type, told, updates, silence);
  return {
    ...UNTOLD,
    id,
    type,
    name: nameOf(group),
    status,
    impact: type === 'maintenance' ? 'maintenance' : impactOf(group, told),
    url: group.url ?? page.url,
    ...timesOf(group, updates),
    resolvedAt: isClosed(status) ? closedAt(updates) : null,
    ...(type === 'maintenance' && scheduleIn(told.head, oldest.createdAt)),
    updates,
  };
}

/** What is only said of what nobody planned. */
const OUTAGE: ReadonlySet<Said> = new Set(['investigating', 'identified', 'monitoring']);

function typeOf(group: Group, { pieces, head, said }: Pieces): Type {
  const words = [said, ...pieces.map((piece) => piece.said)];
  const isPlanned = words.some((word) => word !== 'open' && isMaintenanceStatus(word));
  if (isPlanned || isAnnounced(head) || isFiledAsMaintenance(group)) return 'maintenance';
  const isOutage = words.some((word) => OUTAGE.has(word));
  return !isOutage && isCalledMaintenance(group) ? 'maintenance' : 'incident';
}

function updatesOf(id: string, type: Type, pieces: readonly Piece[]): readonly Update[] {
  const nextId = updateIds(id);
  const used = new Set<string>();
  let status: Status = OPEN[type];
  return pieces.flatMap((piece) => {
    if (piece.at === null) return [];
    if (piece.said !== undefined) status = known(type, piece.said);
    const own = piece.id === undefined || used.has(piece.id) ? nextId(piece.at) : piece.id;
    used.add(own);
    return [updateOf(own, status, piece.message, piece.at)];
  });
}

function known(type: Type, said: Status | 'open'): Status {
  return (said === 'open' ? undefined : statusOf(type, said)) ?? OPEN[type];
}

function statusIn(
  type: Type,
  { said, pieces }: Pieces,
  updates: readonly Update[],
  silence: Silence,
): Status {
  if (said !== undefined && said !== 'open') return known(type, said);
  const silent = said === undefined && pieces.every((piece) => piece.said === undefined);
  if (silent && silence === 'over') return CLOSED[type];
  return updates.at(-1)?.status ?? OPEN[type];
}

/** The newest title; the oldest where that only says that all is well again. */
function nameOf({ members }: Group): string {
  const titles = members.map(({ item }) => titleOf(item.title));
  const newest = titles.at(-1);
  const title = newest?.status === 'resolved' && !newest.labelled ? titles[0] : newest;
  return title?.name ?? '';
}

function impactOf({ members }: Group, { head }: Pieces): Impact {
  return impactIn(members.at(-1)?.item.categories ?? [], head);
}

/** Feeds date an item by its first update, its newest one, or the start that was planned. */
function timesOf(
  { members }: Group,
  updates: readonly Update[],
): Pick<Incident, 'createdAt' | 'updatedAt'> {
  const times = updates.map(({ createdAt }) => createdAt);
  const published = members.flatMap(({ item }) => parseFeedTime(item.published) ?? []);
  const edited = members.flatMap(({ item }) => parseFeedTime(item.updated) ?? []);
  return { createdAt: Math.min(...times, ...published), updatedAt: Math.max(...times, ...edited) };
}
