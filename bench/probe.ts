/**
 * Loaded into a measured process before its own code (`--import`): answers over IPC what the
 * process has cost so far, and ends it when nobody asks any more.
 */
import type { Cost } from './messages.ts';

process.on('message', (wanted) => process.send?.(wanted === 'memory' ? collected() : cost()));
process.on('disconnect', () => process.exit());

function cost(): Cost {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rss, heap: heapUsed };
}

function collected(): Cost {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  return cost();
}
