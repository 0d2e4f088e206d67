import {
  EMPTY,
  catchError,
  concat,
  concatMap,
  defer,
  from,
  ignoreElements,
  map,
  of,
  type Observable,
} from 'rxjs';
import { Fault } from '../core/fault.ts';
import { after } from '../core/health.ts';
import { adopt, partState, type PageState } from './pageState.ts';
import { delayAfter } from '../core/schedule.ts';
import { identify, type Identity } from './identify.ts';
import { pageOf } from '../platforms/page.ts';
import { readPart, type PartOutcome, type ReadOptions } from './readPart.ts';
import type { ActorOptions } from './actor.ts';
import type { Part } from '../platforms/platform.ts';
import type { Read } from '../core/read.ts';

/** One poll of a page, while it goes on. */
export interface Visit {
  readonly state: PageState;
  readonly actor: ActorOptions;
  readonly read: ReadOptions;
  /** Why the page counts as unread. */
  fault: Fault | null;
  /** The parts that could not be read, though the page may do without. */
  readonly missed: { readonly part: Part; readonly fault: Fault }[];
  /** Whether the platform was looked for in this visit. */
  identified: boolean;
}

export function newVisit(state: PageState, actor: ActorOptions): Visit {
  return { state, actor, read: actor, fault: null, missed: [], identified: false };
}

const HOUR_MS = 3_600_000;
/** `often` is every fifth poll, or after this if that is sooner. */
const OFTEN_MS = 300_000;

/**
 * Polls a page once: finds out its platform if need be, then reads what is due. Emits what it read;
 * completes with `visit.fault` set when the page counts as unread. Errors are bugs.
 */
export function read(visit: Visit): Observable<Read> {
  const { state } = visit;
  const arrival = state.platform === undefined ? settle(visit) : EMPTY;
  const pages = concat(
    arrival,
    defer(() => readDue(visit)),
  );
  const all = pages.pipe(
    catchError((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      visit.fault = error;
      return EMPTY;
    }),
  );
  return concat(
    all,
    defer(() => spareMissed(visit)),
  );
}

function readDue(visit: Visit): Observable<Read> {
  const { state } = visit;
  return from(state.parts.filter((part) => isDue(visit, part))).pipe(
    concatMap((part) => (state.parts.includes(part) ? readOne(visit, part) : EMPTY)),
  );
}

/** Ends with the search for the page's platform, if its failure asked for one. */
function readOne(visit: Visit, part: Part): Observable<Read> {
  return readPart(visit.state, part, visit.read).pipe(
    concatMap((outcome) => ('fault' in outcome ? failed(visit, outcome) : taken(visit, outcome))),
  );
}

function isDue({ state, actor: { memory, types }, read: { now } }: Visit, part: Part): boolean {
  if (part.id === 'maintenances' && !types.includes('maintenance')) return false;
  if (partState(state, part).dueAt <= now()) return true;
  return part.cadence === 'often' && memory.hasOpen(part.id, now());
}

function taken(
  { state, actor, read: { now } }: Visit,
  { part, source, reading }: Extract<PartOutcome, { reading: unknown }>,
): Observable<Read> {
  const memory = partState(state, part);
  feel(actor, part, memory, null);
  memory.dueAt = now() + restMs(actor, part);
  const best = source === part.sources[0];
  if (memory.source !== source.id && (memory.source !== undefined || !best)) {
    actor.say({ kind: 'source', provider: actor.name, part: part.id, source: source.id, best });
  }
  memory.source = source.id;
  if (reading?.names !== undefined) state.names = reading.names;
  state.pageName = reading?.pageName ?? state.pageName;
  if (part.id === 'names') return EMPTY;
  const title = actor.title ?? state.pageName ?? actor.name;
  const provider = { name: actor.name, title, wants: actor.wants };
  const { moved } = memory;
  if (reading !== null) memory.moved = false;
  return of({ provider, part: part.id, source: source.id, best, reading, at: now(), moved });
}

function restMs({ pace }: ActorOptions, { cadence }: Part): number {
  if (cadence === 'always') return 0;
  return cadence === 'seldom' ? HOUR_MS : Math.min(OFTEN_MS, 4.5 * pace.everyMs);
}

function failed(
  visit: Visit,
  { part, fault }: Extract<PartOutcome, { fault: Fault }>,
): Observable<Read> {
  if (!part.required) {
    visit.missed.push({ part, fault });
    return EMPTY;
  }
  visit.fault = fault;
  return looksMoved(fault) && !visit.identified ? resettle(visit) : EMPTY;
}

/** Where the page itself was read, a part that was not is left alone for a while. */
function spareMissed({ state, actor, missed, fault: unread, read: { now } }: Visit) {
  for (const { part, fault } of unread === null ? missed : []) {
    const memory = partState(state, part);
    memory.dueAt = now() + feel(actor, part, memory, fault);
  }
  return EMPTY;
}

/** Notes how a part that may be missing fares; says it only when that changes. Returns the wait. */
function feel(
  actor: ActorOptions,
  part: Part,
  memory: { health: Parameters<typeof after>[0] },
  fault: Fault | null,
): number {
  const { health, turn } = after(memory.health, fault);
  memory.health = health;
  const absent = fault?.status === 404;
  const nextMs = absent
    ? HOUR_MS
    : delayAfter(actor.pace, { health, open: false, random: actor.random });
  if (turn !== null && !part.required) {
    const { say, name: provider } = actor;
    say({ kind: 'health', provider, part: part.id, turn, fault, nextMs, required: false });
  }
  return nextMs;
}

/** Whether a failure is of the kind that a page shows after it moved to another platform. */
function looksMoved({ code, status }: Fault): boolean {
  return code === 'BAD_BODY' || code === 'REDIRECT' || status === 404 || status === 410;
}

/** Finds the platform of a page that was never read. */
function settle(visit: Visit): Observable<never> {
  return found(visit).pipe(
    map((identity) => take(visit, identity)),
    ignoreElements(),
  );
}

/** Looks whether another platform serves the page now, and reads it anew if so. */
function resettle(visit: Visit): Observable<Read> {
  const { state } = visit;
  return found(visit).pipe(
    concatMap((identity) => {
      const same = identity.platform === state.platform && identity.page.url === state.page.url;
      if (same) return EMPTY;
      visit.fault = null;
      take(visit, identity);
      return readDue(visit);
    }),
    catchError((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      return EMPTY;
    }),
  );
}

function found(visit: Visit): Observable<Identity> {
  visit.identified = true;
  return identify(pageOf(visit.actor.url), visit.actor.platforms, visit.read);
}

function take({ state, actor }: Visit, identity: Identity): void {
  const former = state.platform?.id ?? null;
  const { platform, page, url, answer } = identity;
  adopt(state, identity, platform.parts(page, { components: actor.types.includes('component') }));
  state.told = { url, answer };
  actor.say({ kind: 'platform', provider: actor.name, platform: platform.id, former });
}
