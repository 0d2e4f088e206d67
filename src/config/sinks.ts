import type { SinkRow } from './config.ts';
import { optionsIn } from './sinkChoice.ts';
import { LEVELS, type SinkInput } from './sinkInput.ts';

const TIMEOUT_MS = 10_000;
const RATE = 60;
const GIVE_UP_MS = 3 * 24 * 3_600_000;

/** Fills in what valid rows leave out. */
export function sinksOf(inputs: readonly SinkInput[]): SinkRow[] {
  return inputs.map((input) => ({
    name: input.name ?? input.type,
    type: input.type,
    options: optionsIn(input),
    providers: input.providers ?? [],
    categories: input.categories ?? [],
    types: input.types ?? [],
    changes: input.changes ?? [],
    impact: impactsOf(input.impact),
    components: input.components ?? [],
    match: input.match ?? [],
    template: input.template,
    digestMs: input.digest,
    holdMs: input.hold ?? 0,
    remindMs: input.remind,
    timeoutMs: input.timeout ?? TIMEOUT_MS,
    rate: input.rate ?? RATE,
    giveUpMs: input.giveUp ?? GIVE_UP_MS,
  }));
}

function impactsOf(impact: SinkInput['impact']): SinkRow['impact'] {
  return typeof impact === 'string' ? LEVELS.slice(LEVELS.indexOf(impact)) : (impact ?? []);
}
