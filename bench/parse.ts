import { Parser } from 'htmlparser2';
import { figure, progress, type Row } from './table.ts';
import { platforms } from '../src/platforms/index.ts';
import { Fault } from '../src/core/fault.ts';
import {
  answerOf,
  contextOf,
  fixturesOf,
  pageFor,
  type Fixture,
} from '../test/platforms/fixtures.ts';
import type { Context, Platform, Source } from '../src/platforms/platform.ts';

const ROUND_MS = 150;
const ROUNDS = 5;

/** What reading a page costs on every platform, beside parsing the same bytes and nothing more. */
export async function parse(): Promise<Row[]> {
  progress('parse …');
  return platforms.flatMap((platform) => {
    const largest = readable(platform);
    return largest === undefined ? [] : [rowOf(platform, largest)];
  });
}

interface Readable {
  readonly fixture: Fixture;
  readonly source: Source;
  readonly context: Context;
}

/** The largest fixture that a source of the platform can read. */
function readable(platform: Platform): Readable | undefined {
  const bySize = [...fixturesOf(platform)].sort((a, b) => b.body.length - a.body.length);
  const parts = platform.parts(pageFor(platform), { components: false });
  for (const fixture of bySize) {
    const context = contextOf(platform, fixture.provider);
    for (const source of parts.flatMap((part) => part.sources)) {
      const one = { fixture, source, context };
      if (whole(one) > 0) return one;
    }
  }
  return undefined;
}

/** Reads everything; how many incidents that was, 0 when it cannot be read. */
function whole({ fixture, source, context }: Readable): number {
  try {
    const { entries } = source.read(answerOf(fixture.body, source.url), context);
    return entries.map((entry) => entry.incident()).length;
  } catch (error) {
    if (error instanceof Fault) return 0;
    throw error;
  }
}

function rowOf({ title }: Platform, one: Readable): Row {
  const { body } = one.fixture;
  const text = body.toString(body[0] === 0xfe ? 'utf16le' : 'utf8');
  const isXml = /^\s*</.test(text) && !/^\s*<!doctype html/i.test(text);
  const bare = text.trimStart().startsWith('<') ? bareXml : bareJson;
  const ours = microseconds(() => whole(one));
  const parser = microseconds(() => bare(body));
  return {
    what: `read ${title}, ${figure(body.length / 1024, 1)} KB`,
    ours: `${figure(ours, 1)} µs`,
    bare: `${figure(parser, 1)} µs (${bare === bareJson ? 'JSON.parse' : isXml ? 'bare XML' : 'bare HTML'})`,
    result: `× ${figure(ours / parser, 1)}`,
  };
}

function bareJson(body: Buffer): void {
  const text = body[0] === 0xfe ? new TextDecoder('utf-16be').decode(body) : body.toString('utf8');
  JSON.parse(text.replace(/^\uFEFF/, ''));
}

function bareXml(body: Buffer): void {
  new Parser({}, { xmlMode: true }).end(body.toString('utf8'));
}

/** The best round's time for one call. */
function microseconds(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    let calls = 0;
    const start = performance.now();
    while (performance.now() - start < ROUND_MS) {
      work();
      calls += 1;
    }
    return ((performance.now() - start) * 1000) / calls;
  });
  return Math.min(...rounds);
}
