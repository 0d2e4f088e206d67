import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { badBody, peekJson } from '../json.ts';
import { Text, list } from '../raw.ts';
import { dataOf1 } from './listOf1.ts';
import { places1 } from './places1.ts';
import { timeOf } from './timeOf.ts';
import type { Kind, Told } from './told.ts';

const RawUpdate = z
  .object({ id: Text, status: Text, message: Text, created_at: Text, updated_at: Text })
  .catch({});

const RawItem = z
  .object({
    id: Text,
    name: Text,
    message: Text,
    status: Text,
    latest_status: Text,
    component_id: Text,
    created_at: Text,
    updated_at: Text,
    occurred_at: Text,
    scheduled_at: Text,
    completed_at: Text,
    updates: list(RawUpdate),
    components: list(z.object({ component_id: Text }).catch({})),
  })
  .catch({});
type RawItem = z.infer<typeof RawItem>;

const RawPaging = z.object({
  meta: z.object({ pagination: z.object({ total_pages: Text }) }),
});

/** Reads the answers of `/api/v1`. Throws a Fault (BAD_BODY) for all else. */
export const open1 = { told, places: places1 };

function told(answer: Answer, kind: Kind): readonly Told[] {
  const items = dataOf1(answer, kind).map((item) => RawItem.parse(item));
  if (isOldestFirst(answer, items)) {
    throw badBody(
      answer,
      `answered the oldest of its ${kind}: it is too old to be asked otherwise`,
    );
  }
  return items.map((item) => (kind === 'incidents' ? incident(item) : schedule(item)));
}

/** Early versions cannot be asked for an order (api/v1 of 2.0 knows no "sort"). */
function isOldestFirst(answer: Answer, items: readonly RawItem[]): boolean {
  const paging = RawPaging.safeParse(peekJson(answer));
  const pages = Number(paging.data?.meta.pagination.total_pages ?? 1);
  return pages > 1 && Number(items[0]?.id) < Number(items.at(-1)?.id);
}

/** A plan's `scheduled_at` is the time of the answer for what is none, so it is not looked at. */
function incident(item: RawItem): Told {
  const isPlan = item.status === '0';
  return {
    ...shared(item),
    id: item.id,
    kind: 'incidents',
    status: isPlan ? '0' : (item.latest_status ?? item.status),
    occurred: isPlan ? null : happened(item),
    begins: isPlan ? item.scheduled_at : null,
    ended: null,
    components: item.component_id === undefined ? null : named([item.component_id]),
  };
}

/** `completed_at` is the time of the answer until there is one (2.4's SchedulePresenter). */
function schedule(item: RawItem): Told {
  return {
    ...shared(item),
    id: item.id && `schedule-${item.id}`,
    kind: 'schedules',
    status: item.status,
    occurred: null,
    begins: item.scheduled_at,
    ended: item.status === '2' ? item.completed_at : null,
    components: named((item.components ?? []).map(({ component_id: id }) => id)),
  };
}

function shared({ id, name, message, created_at: created, updated_at: updated, updates }: RawItem) {
  return {
    slug: id,
    name,
    message,
    created,
    updated,
    until: null,
    updates: (updates ?? []).map((one) => ({
      id: one.id,
      status: one.status,
      message: one.message,
      created: one.created_at,
      updated: one.updated_at,
    })),
  };
}

/** An unset time is written as the time of the answer, which is later than all that happened. */
function happened({ occurred_at: occurred, created_at, updated_at, updates }: RawItem) {
  const others = (updates ?? []).map((one) => one.created_at);
  const last = Math.max(...[created_at, updated_at, ...others].map((time) => timeOf(time) ?? 0));
  return (timeOf(occurred) ?? 0) > last ? null : occurred;
}

/** 0 is no component. */
function named(ids: readonly (string | null | undefined)[]): Told['components'] {
  return ids.flatMap((id) => (id && id !== '0' ? [{ id, name: null }] : []));
}
