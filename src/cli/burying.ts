import { WELL, after } from '../core/health.ts';
import { Fault } from '../core/fault.ts';
import type { DeadLetters, Dead } from '../sinks/deadLetters.ts';
import type { Say } from '../stream/report.ts';

/** Keeps dead letters, and says when the file of them does not take any, and takes them again. */
export function burying(letters: DeadLetters, say: Say): (dead: Dead) => void {
  let health = WELL;
  const feel = (fault: Fault | null) => {
    const next = after(health, fault);
    health = next.health;
    if (next.turn !== null) say({ kind: 'sink', sink: letters.path, turn: next.turn, fault });
  };
  return (dead) => {
    try {
      letters.bury(dead);
      feel(null);
    } catch (error) {
      if (error instanceof Fault) feel(error);
      throw error;
    }
  };
}
