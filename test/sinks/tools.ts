import { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { createPost } from '../../src/http/post.ts';
import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../../src/core/event.ts';
import { parseTemplate } from '../../src/core/template.ts';
import { hear } from './stdout/bench.ts';
import { sinks } from '../../src/sinks/index.ts';
import type { SinkTools } from '../../src/sinks/kind.ts';
import type { Store } from '../../src/core/store.ts';
import type { Sink } from '../../src/sinks/sink.ts';

export const NOW = Date.parse('2026-07-01T12:00:00.000Z');

const poster = createPost({ userAgent: 'statuswire/test', now: () => NOW });
afterAll(() => poster.close());

/** A store in memory, which a test may look into. */
export function aStore(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    delete: (key) => void kept.delete(key),
  };
}

/** What a sink gets of the world in tests: real connections, a clock that stands. */
export function tools(part: Partial<SinkTools> = {}): SinkTools {
  return {
    name: 'ops',
    post: poster.post,
    store: aStore(),
    now: () => NOW,
    timeoutMs: 2000,
    template: undefined,
    stdout: ({ format, verbose }) =>
      sinks.stdout({
        stream: heard(),
        format: format === 'text' ? 'text' : 'ndjson',
        color: false,
        verbose,
      }),
    env: { PATH: process.env['PATH'], HOME: '/home/ops', OTHER: 'of the process alone' },
    ...part,
  };
}

function heard(): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      hear(chunk.toString());
      done();
    },
  });
}

/** Tells events to a sink, one write each, as its lane does. */
export async function tell(sink: Sink, ...events: readonly Event[]): Promise<void> {
  for (const event of events) {
    await lastValueFrom(from(sink.write([event])), { defaultValue: null });
  }
}

/** The Fault that telling an event comes to. */
export async function faultOf(sink: Sink, event: Event): Promise<unknown> {
  return tell(sink, event).then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A template that is understood, as a row's. */
export function templateOf(text: string): (event: Event) => string {
  const template = parseTemplate(text);
  if ('problem' in template) throw new Error(template.problem);
  return template.render;
}
