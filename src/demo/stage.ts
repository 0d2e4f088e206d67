import type { Change } from '../core/event.ts';
import type { Type } from '../core/incident.ts';
import { Faults } from './faults.ts';
import { Vendor, type VendorOptions } from './vendor.ts';

/** An event that a watcher must tell because of a step. */
export interface Told {
  readonly type: Type;
  readonly change: Change;
}

/** One vendor on the stage: its page, how its server misbehaves, and copies kept of the page. */
export interface Actor {
  readonly vendor: Vendor;
  readonly faults: Faults;
  /** What scripts keep, to be shown later as a stale copy. */
  readonly copies: Map<string, Vendor>;
}

/** Something that one vendor does at one moment. */
export interface Step {
  /** Seconds since the story's beginning. */
  readonly at: number;
  /** The vendor's id. */
  readonly vendor: string;
  /** What happens, for people. */
  readonly what: string;
  /** The event that must follow; most misbehaviour must be followed by none. */
  readonly tells?: Told;
  act(actor: Actor): void;
}

/** A story: who is in it, what happened before it, and what happens when. */
export interface Script {
  readonly cast: readonly Omit<VendorOptions, 'now'>[];
  readonly seconds: number;
  /** In the order of time. */
  readonly steps: readonly Step[];
}

/** A story that is being played: everybody in it, and how far it has come. */
export interface Stage {
  readonly script: Script;
  readonly actors: ReadonlyMap<string, Actor>;
  /** The story's second. */
  at: number;
  /** Steps that were taken. */
  done: number;
}

/**
 * Sets the stage with nothing played yet. `now` is told the story's second and gives epoch
 * milliseconds: virtual time adds it to a start, real time has a clock of its own.
 */
export function setStage(script: Script, now: (second: number) => number): Stage {
  const actors = new Map<string, Actor>();
  const stage: Stage = { script, actors, at: 0, done: 0 };
  for (const options of script.cast) {
    const vendor = new Vendor({ ...options, now: () => now(stage.at) });
    actors.set(options.id, { vendor, faults: new Faults(), copies: new Map() });
  }
  return stage;
}

/** Takes all steps up to the given second, each at its own; gives those it took. */
export function play(stage: Stage, until: number): readonly Step[] {
  const { steps } = stage.script;
  const first = stage.done;
  while (stage.done < steps.length && steps[stage.done]!.at <= until) {
    const step = steps[stage.done]!;
    stage.at = step.at;
    stage.done++;
    step.act(actorOf(stage, step.vendor));
  }
  stage.at = Math.max(stage.at, until);
  return steps.slice(first, stage.done);
}

function actorOf(stage: Stage, id: string): Actor {
  const actor = stage.actors.get(id);
  if (!actor) throw new Error(`no ${id} on the stage`);
  return actor;
}
