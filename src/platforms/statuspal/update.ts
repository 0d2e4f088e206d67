import type { Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { parseTime } from '../../core/time.ts';
import type { RawIncident, RawUpdate } from './summary.ts';
import { statusOf } from './words.ts';

/** An incident's updates, in the order in which they were written. */
export function oldestFirst({ updates }: RawIncident): readonly RawUpdate[] {
  return (updates ?? []).toSorted(
    (a, b) => (parseTime(a.inserted_at) ?? 0) - (parseTime(b.inserted_at) ?? 0),
  );
}

/** One update; none when it has no id or no time. */
export function toUpdate(raw: RawUpdate, type: 'incident' | 'maintenance'): Update[] {
  const postedAt = parseTime(raw.posted_at);
  const createdAt = parseTime(raw.inserted_at) ?? postedAt;
  if (createdAt === null || !raw.id) return [];
  return [
    {
      id: raw.id,
      status: statusOf(type, raw.type),
      message: plainText(raw.description_html ?? raw.description ?? ''),
      createdAt,
      displayAt: postedAt ?? createdAt,
      updatedAt: parseTime(raw.updated_at) ?? createdAt,
    },
  ];
}
