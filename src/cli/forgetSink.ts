import type { Journal } from '../journal/journal.ts';
import type { Say } from '../stream/report.ts';
import { leftFor } from './opening.ts';

/** Forgets a sink, and says how many events it had not taken. */
export function forgetSink(sink: string, journal: Journal, say: Say): void {
  const events = leftFor(sink, journal);
  journal.forget(sink);
  if (events > 0) say({ kind: 'gone', sink: sink.replace(/^output:/, ''), events });
}

/** Forgets all sinks but these. */
export function forgetOthers(names: readonly string[], journal: Journal, say: Say): void {
  journal.transact(() => {
    for (const sink of journal.sinks()) if (!names.includes(sink)) forgetSink(sink, journal, say);
  });
}
