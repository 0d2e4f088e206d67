import { after } from '../core/health.ts';
import { delayAfter } from '../core/schedule.ts';
import { partState, type PartState } from './pageState.ts';
import type { ActorOptions } from './actorOptions.ts';
import type { Fault } from '../core/fault.ts';
import type { Part } from '../platforms/platform.ts';
import type { PartOutcome } from './readPart.ts';
import type { Read } from '../core/read.ts';
import type { Visit } from './visit.ts';

const HOUR_MS = 3_600_000;
/** `often` is every fifth poll, or after this if that is sooner. */
const OFTEN_MS = 300_000;

/** Whether a part is to be read in this visit. */
export function isDue({ state, actor }: Visit, part: Part): boolean {
  const { memory, now, steady, types } = actor;
  if (part.id === 'maintenances' && !types.includes('maintenance')) return false;
  if (partState(state, part).dueAt <= steady()) return true;
  return part.cadence === 'often' && memory.hasOpen(part.id, now());
}

/** Notes that a part was read, and says what that is for detection; null for names. */
export function taken(
  { state, actor }: Visit,
  { part, source, reading }: Extract<PartOutcome, { reading: unknown }>,
): Read | null {
  const memory = partState(state, part);
  feel(actor, part, memory, null);
  memory.dueAt = actor.steady() + restMs(actor, part);
  const best = source === part.sources[0];
  if (memory.source !== source.id && (memory.source !== undefined || !best)) {
    actor.say({ kind: 'source', provider: actor.name, part: part.id, source: source.id, best });
  }
  memory.source = source.id;
  if (reading?.names !== undefined) state.names = reading.names;
  state.pageName = reading?.pageName ?? state.pageName;
  if (part.id === 'names') return null;
  const title = actor.title ?? state.pageName ?? actor.name;
  const provider = { name: actor.name, title, wants: actor.wants };
  const { moved } = memory;
  if (reading !== null) memory.moved = false;
  return { provider, part: part.id, source: source.id, best, reading, at: actor.now(), moved };
}

function restMs({ pace }: ActorOptions, { cadence }: Part): number {
  if (cadence === 'always') return 0;
  return cadence === 'seldom' ? HOUR_MS : Math.min(OFTEN_MS, 4.5 * pace.everyMs);
}

/** Where the page itself was read, a part that was not is left alone for a while. */
export function spareMissed({ state, actor, missed, fault: unread }: Visit): void {
  for (const { part, fault } of unread === null ? missed : []) {
    const memory = partState(state, part);
    memory.dueAt = actor.steady() + feel(actor, part, memory, fault);
  }
}

/** Notes how a part that may be missing fares; says it only when that changes. Returns the wait. */
function feel(actor: ActorOptions, part: Part, memory: PartState, fault: Fault | null): number {
  const { health, turn } = after(memory.health, fault);
  memory.health = health;
  const absent = fault?.status === 404;
  const nextMs = absent
    ? HOUR_MS
    : delayAfter(actor.pace, { health, open: false, random: actor.random });
  if (turn !== null && !part.required) {
    const { say, name: provider, once } = actor;
    const again = once ? Infinity : nextMs;
    say({ kind: 'health', provider, part: part.id, turn, fault, nextMs: again, required: false });
  }
  return nextMs;
}
