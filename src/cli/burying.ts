import { WELL, after } from '../core/health.ts';
import { Fault } from '../core/fault.ts';
import type { DeadLetters, Dead } from '../sinks/deadLetters.ts';
import type { Say } from '../stream/report.ts';

/**
 * Keeps dead letters in the file that is named at the moment, and says when it does not take any,
 * and takes them again.
 */
export function burying(current: () => DeadLetters, say: Say): (dead: Dead) => void {
  let health = WELL;
  let file: string | undefined;
  const feel = ({ path }: DeadLetters, fault: Fault | null) => {
    if (path !== file) health = WELL;
    file = path;
    const next = after(health, fault);
    health = next.health;
    if (next.turn !== null) say({ kind: 'sink', sink: path, turn: next.turn, fault });
  };
  return (dead) => {
    const letters = current();
    try {
      letters.bury(dead);
      feel(letters, null);
    } catch (error) {
      if (error instanceof Fault) feel(letters, error);
      throw error;
    }
  };
}
