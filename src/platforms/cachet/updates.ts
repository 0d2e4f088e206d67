import type { Status, Update } from '../../core/incident.ts';
import { updateIds } from '../../core/updateIds.ts';
import { updateOf } from '../entry.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { OPEN } from '../words.ts';
import { timeOf } from './timeOf.ts';
import type { Told } from './told.ts';

/** What an update takes over from its incident. */
export interface Ground {
  readonly id: string;
  readonly type: 'incident' | 'maintenance';
  readonly status: Status;
  readonly createdAt: number;
  readonly statusFrom: (code: Told['status']) => Status | undefined;
}

/**
 * An incident's own text and then its updates, oldest first. Versions before 2.4 have just the
 * text, which is rewritten; later ones have it rewritten by those who post no updates.
 */
export function updatesOf(told: Told, ground: Ground): readonly Update[] {
  const { type, status } = ground;
  const logged = loggedOf(told, ground);
  const isAlone = logged.length === 0;
  const first = {
    ...updateOf(
      updateIds(ground.id)(ground.createdAt),
      isAlone ? status : OPEN[type],
      plainMarkdown(told.message ?? ''),
      ground.createdAt,
      isAlone ? (timeOf(told.updated) ?? ground.createdAt) : ground.createdAt,
    ),
    displayAt: timeOf(told.occurred) ?? ground.createdAt,
  };
  return [first, ...logged];
}

function loggedOf({ updates }: Told, { id, type, status, createdAt, statusFrom }: Ground) {
  const timed = updates.map((update) => ({ update, at: timeOf(update.created) ?? createdAt }));
  timed.sort((a, b) => a.at - b.at || Number(a.update.id) - Number(b.update.id));
  const nextId = updateIds(`${id}/update`);
  return timed.map(({ update, at }, index) => {
    const isNewest = index === timed.length - 1;
    return updateOf(
      update.id || nextId(at),
      statusFrom(update.status) ?? (isNewest ? status : OPEN[type]),
      plainMarkdown(update.message ?? ''),
      at,
      timeOf(update.updated) ?? at,
    );
  });
}
