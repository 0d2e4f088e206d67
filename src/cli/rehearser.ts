import type { Event } from '../core/event.ts';
import { serially } from '../sinks/ndjson/serially.ts';
import { plainLine } from '../sinks/plain.ts';
import type { Rehearsal } from '../sinks/rehearsal.ts';
import { faultOf } from '../stream/outbox/writing.ts';
import type { Output } from './io.ts';
import type { OpenSink } from './openSinks.ts';
import { previewText, secretsIn } from './previewText.ts';
import { namesOf } from './share.ts';
import { taken } from './taken.ts';
import type { Outcome, Tell } from './teller.ts';

interface RehearserOptions {
  readonly rehearsal: Rehearsal;
  /** What is not to be shown. */
  readonly secrets: ReadonlySet<string>;
  readonly stdout: Output;
}

/** Shows what sinks would send, one after the other, instead of sending it. */
export function rehearser(options: RehearserOptions): (open: OpenSink) => Tell {
  const inTurn = serially();
  return (open) => (events) => inTurn(() => shown(open, events, options));
}

async function shown(
  { row, sink }: OpenSink,
  events: readonly Event[],
  { rehearsal, secrets, stdout }: RehearserOptions,
): Promise<Outcome> {
  try {
    const previews = await rehearsal.of(sink, events);
    const hidden = [...secrets, ...secretsIn(row.options)];
    const texts = previews.map((preview) => previewText(preview, hidden));
    const head = plainLine(`# ${row.name} (${row.type}): ${namesOf(events)}`);
    const said = texts.length === 0 ? 'nothing is sent\n' : texts.join('');
    return (await taken(stdout, `${head}\n${said}\n`)) ? 'accepted' : 'left';
  } catch (error) {
    return faultOf(sink, error);
  }
}
