import { changeOf, opening, type News } from './change.ts';
import { eventOf, type Observation } from './eventOf.ts';
import { firstSight } from './firstSight.ts';
import { formerOf } from './formerOf.ts';
import { incidentOf } from './incidentOf.ts';
import { isBack } from './removal.ts';
import { isClosed } from './incident.ts';
import { isStale, learn, learnQuietly, seen, unionOf, type Known } from './known.ts';
import type { Revision, Unseen } from './revision.ts';
import type { Event } from './event.ts';
import type { Memory } from './memory.ts';
import type { Read } from './read.ts';

/** What a revision comes to: the event to tell, if any, and what is known from then on. */
export interface Judged {
  readonly id: string;
  readonly event: Event | null;
  readonly known: Known;
  readonly mark: number;
  /** The id under which the incident was known on the page's former platform. */
  readonly formerId?: string | undefined;
}

/** What the judgements of one read share. */
export interface Judging {
  readonly observation: Observation;
  /** Former ids under which incidents of this read were known: nobody else was. */
  readonly claimed: Set<string>;
}

/** Compares a revision that was never seen with what is known of its incident. */
export function judge(
  memory: Memory,
  read: Read,
  unseen: Unseen,
  { observation, claimed }: Judging,
): Judged {
  const { mark } = unseen;
  const { incident } = unseen.revision;
  const former = memory.slots.has(incident.id)
    ? undefined
    : formerOf(memory, read, { unseen, claimed });
  if (former !== undefined) claimed.add(former);
  const known =
    former === undefined ? memory.slots.get(incident.id)?.known : knownBefore(memory, former);
  const revision = believed(unseen.revision, known);
  const names = unionOf(known?.components ?? null, revision.incident) ?? [];
  const wanted = wasTold(known) || read.provider.wants(revision.incident, names);
  const news = newsOf(memory, read, revision, known);
  const told = news !== null && wanted;
  return {
    id: incident.id,
    event: told ? eventOf(revision, known, news, observation) : null,
    known: remembered(revision, known, { told, held: news !== null && !wanted }),
    mark,
    formerId: former,
  };
}

/** A stale copy may bring an update that was missed; for the rest, what is known stands. */
function believed(revision: Revision, known: Known | undefined): Revision {
  if (known === undefined || !isStale(revision, known)) return revision;
  const { id, updatedAt, updates } = revision.incident;
  return { ...revision, incident: { ...incidentOf(id, known), updatedAt, updates } };
}

/** Once told, an incident is told to its end: a downgrade must not hide that it is over. */
function wasTold(known: Known | undefined): boolean {
  return known?.standing === 'told' || known?.standing === 'removed';
}

/** The page's former platform is another source, which named everything differently. */
function knownBefore(memory: Memory, formerId: string): Known {
  return { ...memory.slots.get(formerId)!.known, source: 'the page before it moved' };
}

function newsOf(
  memory: Memory,
  read: Read,
  revision: Revision,
  known: Known | undefined,
): News | null {
  if (known === undefined) return firstSight(revision.incident, memory.beginning(read));
  if (known.standing === 'held' && !isStale(revision, known)) return opening(revision.incident);
  const news = changeOf(revision, known);
  return isBack(revision, known) ? comeback(revision, news) : news;
}

/** What is open again on the page has to be told, for its removal was; of the rest, what is new. */
function comeback({ incident: { status, type } }: Revision, news: News | null): News | null {
  if (isClosed(status)) return news;
  const change = type === 'component' ? 'opened' : 'reopened';
  return { changed: [], updates: [], ...news, change };
}

function remembered(
  revision: Revision,
  known: Known | undefined,
  { told, held }: { told: boolean; held: boolean },
): Known {
  if (known !== undefined && isStale(revision, known)) {
    return { ...seen(known, revision), standing: told ? 'told' : known.standing };
  }
  if (told) return learn(known, revision, 'told');
  const former = known?.standing === 'removed' ? 'told' : (known?.standing ?? 'noted');
  return learnQuietly(known, revision, held ? 'held' : former);
}
