import { afterEach, describe, expect, test } from 'vitest';
import { anEvent, anUpdate } from './anEvent.ts';
import { CHANGES } from '../../src/core/event.ts';
import { Fault } from '../../src/core/fault.ts';
import { kinds } from '../../src/sinks/index.ts';
import { from, lastValueFrom } from 'rxjs';
import { optionsIn, sinkKeys } from '../../src/config/sinkChoice.ts';
import { faultOf, tell, tools } from './tools.ts';
import { Rehearsal } from '../../src/sinks/rehearsal.ts';
import { FORMS, type Form } from './echo.ts';
import type { KindBench, MakeBench } from './bench.ts';
import type { Event } from '../../src/core/event.ts';
import type { SinkKind } from '../../src/sinks/kind.ts';

const LONG = 'All of it is slow. '.repeat(20_000);
const ODD = 'a "quoted" <b>&amp;</b> \\ `tick` *star* _line_ ~no~ 😀 \u0007 \u202E end';
const MIXED = 'db-🔥-1 é ключ \u0000';
const HALF = 'half \uD83D of one';
const ENDED = { status: 'resolved', resolved_at: '2025-02-19T15:00:00.000Z' } as const;

const benches: KindBench[] = [];
afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.stop();
});

async function benchOf(kind: SinkKind): Promise<KindBench> {
  const { bench } = (await import(`./${kind.id}/bench.ts`)) as { bench: MakeBench };
  const made = await bench();
  benches.push(made);
  return made;
}

/** An event of each kind of change, of one incident each. */
function everyChange(): Event[] {
  return CHANGES.map((change, n) =>
    anEvent({
      change,
      id: `openai/i${n}/2025-02-19T14:32:00Z/00000000000${n}`,
      incident_id: `i${n}`,
      ...(change === 'resolved' && ENDED),
      updates: change === 'touched' || change === 'removed' ? [] : [anUpdate()],
    }),
  );
}

describe.each(kinds.map((kind) => [kind.id, kind] as const))('the sink %s', (id, kind) => {
  test('has an example that its own options accept', () => {
    const { type, ...options } = kind.example;

    expect(type).toBe(id);
    expect(kind.options.safeParse(options).error).toBeUndefined();
  });

  test('has no option by the name of a key that all sinks have', () => {
    const { type: _, ...options } = kind.example;

    expect(optionsIn(options)).toEqual(options);
    expect(sinkKeys(kind)).toEqual([...new Set(sinkKeys(kind))]);
  });

  test('refuses an option that it does not know', () => {
    const { type: _, ...options } = kind.example;

    expect(kind.options.safeParse({ ...options, ulr: 'x' }).success).toBe(false);
  });

  test('takes an event of every change and type, and says something', async () => {
    const bench = await benchOf(kind);
    const sink = kind.open(bench.options, tools());
    const events = [
      ...everyChange(),
      anEvent({
        type: 'maintenance',
        status: 'scheduled',
        impact: 'maintenance',
        incident_id: 'm',
      }),
      anEvent({
        type: 'maintenance',
        change: 'reminder',
        status: 'scheduled',
        impact: 'maintenance',
        incident_id: 'm',
        scheduled_for: '2025-02-19T16:00:00.000Z',
      }),
      anEvent({ type: 'component', status: 'partial_outage', impact: 'major', incident_id: 'c' }),
    ];

    await tell(sink, ...events);
    await sink.close();

    expect(bench.received().length).toBeGreaterThan(0);
    expect(bench.received()).not.toContain('');
  });

  test('takes texts of any length and with any character', async () => {
    const bench = await benchOf(kind);
    const sink = kind.open(bench.options, tools());
    const updates = [anUpdate({ message: LONG }), anUpdate({ id: 'u2', message: ODD })];
    const components = Array.from({ length: 300 }, (_, n) => `Region ${n} / ${ODD}`);

    await tell(sink, anEvent({ name: LONG, message: LONG, updates, components }));
    await tell(sink, anEvent({ incident_id: 'i2', name: ODD, message: ODD, components: [ODD] }));
    await sink.close();

    expect(bench.received().join('\n')).toContain('😀');
  });

  test('takes ids, titles and texts that hold emoji and halves of them, and sends no half', async () => {
    const bench = await benchOf(kind);
    const sink = kind.open(bench.options, tools());
    const events = [HALF, MIXED].map((odd, n) =>
      anEvent({
        id: `openai/${odd}${n}/2025-02-19T14:32:00Z/0123456789ab`,
        incident_id: `${odd}${n}`,
        name: odd,
        provider_name: odd,
        message: odd,
        components: [odd],
        url: `https://status.openai.com/${odd}`,
        updates: [anUpdate({ id: odd, message: odd })],
      }),
    );

    const other = kind.open(bench.options, tools());
    await tell(sink, ...events);
    await lastValueFrom(from(other.digest?.(events) ?? []), { defaultValue: null });
    await Promise.all([sink.close(), other.close()]);

    expect(bench.received().length).toBeGreaterThanOrEqual(kind.human ? 3 : 2);
    expect(bench.received().filter(hasHalf)).toEqual([]);
  });

  test('takes an event that says next to nothing', async () => {
    const bench = await benchOf(kind);
    const sink = kind.open(bench.options, tools());
    const bare = { name: '', message: '', components: [], url: null, updates: [] } as const;

    await tell(sink, anEvent({ ...bare, components: [], updates: [], impact: 'unknown' }));
    await sink.close();

    expect(bench.received().length).toBeGreaterThan(0);
  });

  test('says that it was refused for good, in one line and without a secret', async (context) => {
    const bench = await benchOf(kind);
    context.skip(bench.local === true);
    const sink = kind.open(bench.options, tools());
    bench.answerNext('refused');

    const fault = await faultOf(sink, anEvent());
    await sink.close();

    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'SINK', retryable: false });
    expect(safeWords(fault, bench)).toEqual([]);
  });

  test.each(Object.keys(FORMS) as Form[])(
    'says that it was refused without the secrets that the answer repeats %s',
    async (form) => {
      const bench = await benchOf(kind);
      const sink = kind.open(bench.options, tools());
      const answers = bench.echoNext(form);

      const faults = [];
      for (let n = 0; n < answers; n += 1) faults.push(await faultOf(sink, anEvent()));
      await sink.close();

      expect(faults).toEqual(Array(answers).fill(expect.objectContaining({ retryable: false })));
      expect(faults.flatMap((fault) => safeWords(fault, bench))).toEqual([]);
    },
  );

  test('says that it may be tried again when the service is busy', async (context) => {
    const bench = await benchOf(kind);
    context.skip(bench.local === true);
    const sink = kind.open(bench.options, tools());
    bench.answerNext('busy');

    const fault = await faultOf(sink, anEvent());
    await tell(sink, anEvent());
    await sink.close();

    expect(fault).toMatchObject({ retryable: true });
    expect(safeWords(fault, bench)).toEqual([]);
    expect(bench.received().length).toBeGreaterThan(0);
  });

  test('gives up on a service that does not answer, and may be tried again', async (context) => {
    const bench = await benchOf(kind);
    context.skip(bench.local === true);
    const sink = kind.open(bench.options, tools({ timeoutMs: 150 }));
    bench.answerNext('hang');

    const fault = await faultOf(sink, anEvent());
    await sink.close();

    expect(fault).toMatchObject({ retryable: true });
    expect(safeWords(fault, bench)).toEqual([]);
  });

  test('sends nothing while it is rehearsed, and shows what it would send', async () => {
    const bench = await benchOf(kind);
    const rehearsal = new Rehearsal();
    const sink = kind.open(bench.options, tools({ post: rehearsal.post }));

    const one = await rehearsal.of(sink, [anEvent()]);
    const next = await rehearsal.of(sink, [anEvent({ id: 'openai/i1/2', change: 'updated' })]);
    const many = kind.human ? await rehearsal.of(sink, everyChange()) : one;
    await sink.close();

    expect(Math.min(one.length, next.length, many.length)).toBeGreaterThan(0);
    expect(one.map(({ body }) => body).join('')).toContain('Elevated error rates');
    expect(bench.received()).toEqual([]);
  });

  test('can be told many events at once where it takes digests', async () => {
    const bench = await benchOf(kind);
    const sink = kind.open(bench.options, tools());

    await lastValueFrom(from(sink.digest?.(everyChange()) ?? []), { defaultValue: null });
    await sink.close();

    expect(sink.digest !== undefined).toBe(kind.human);
    expect(bench.received().length).toBe(kind.human ? 1 : 0);
  });
});

/** Whether half a character is in a text, or in what it says as JSON. */
function hasHalf(text: string): boolean {
  return !text.isWellFormed() || /(?<!\\)(?:\\\\)*\\ud[89a-f]/i.test(text);
}

/** What is wrong with a Fault's words; nothing, when all is well. */
function safeWords(fault: unknown, { secrets }: KindBench): string[] {
  const { message } = fault as Fault;
  const shown = secrets.filter((secret) => message.includes(secret));
  return message.includes('\n') || message === '' ? [...shown, 'not one line'] : shown;
}
