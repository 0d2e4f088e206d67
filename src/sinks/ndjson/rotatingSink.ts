import { stat } from 'node:fs/promises';
import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../../core/event.ts';
import { Fault } from '../../core/fault.ts';
import { codeOf } from '../../core/codeOf.ts';
import { lineOf } from '../lineOf.ts';
import { reasonOf } from '../reasonOf.ts';
import type { Sink } from '../sink.ts';
import { ndjsonSink } from './ndjsonSink.ts';
import { readBack } from './readBack.ts';
import { rotatedOf } from './rotated.ts';
import { Rotation, type RotationOptions } from './rotation.ts';
import { serially } from './serially.ts';

/** How many of the newest ids are remembered: more than a lane repeats. */
const REMEMBERED = 10_000;

/**
 * Appends events to a file, and moves it away now and then. What stands in it, or in the one
 * before, is not written again. Every failure is a retryable Fault (SINK): a file can be mended.
 */
export function rotatingSink(name: string, options: RotationOptions): Sink {
  const inTurn = serially();
  const file = new RotatingFile(options);
  return {
    name,
    write: (events) => inTurn(() => file.write(events)),
    preview: (events) => ({
      head: `append to ${options.path}`,
      body: events.map(lineOf).join(''),
    }),
    close: () => inTurn(() => file.close()),
  };
}

class RotatingFile {
  readonly #path: string;
  readonly #sink: Sink;
  readonly #rotation: Rotation;
  /** Undefined until it is known what the file holds. */
  #held: Set<string> | undefined;

  constructor(options: RotationOptions) {
    this.#path = options.path;
    this.#sink = ndjsonSink({ path: options.path });
    this.#rotation = new Rotation(options);
  }

  async write(events: readonly Event[]): Promise<void> {
    try {
      const held = (this.#held ??= await heldBy(this.#path));
      let rest = events.filter(({ id }) => !held.has(id));
      while (rest.length > 0) {
        const count = await this.#rotation.fit(rest.map((one) => Buffer.byteLength(lineOf(one))));
        const portion = rest.slice(0, count);
        await lastValueFrom(from(this.#sink.write(portion)), { defaultValue: undefined });
        for (const { id } of portion) remember(held, id);
        rest = rest.slice(count);
      }
    } catch (error) {
      const { message } = faultOf(this.#path, error);
      throw new Fault('SINK', message, { retryable: true, cause: error });
    }
  }

  close(): Promise<void> {
    return this.#sink.close();
  }
}

/** The newest ids in a file and the one before it, which are made to end with a whole line. */
async function heldBy(path: string): Promise<Set<string>> {
  await refuseSpecial(path);
  const held = new Set<string>();
  const before = await rotatedOf(path).catch(() => []);
  for (const one of [before.at(-1)?.path, path]) {
    if (one !== undefined) await readBack(one, ({ id }) => remember(held, id));
  }
  return held;
}

function remember(held: Set<string>, id: string): void {
  held.add(id);
  if (held.size > REMEMBERED) held.delete(held.values().next().value!);
}

/** Nobody moves a pipe away. */
async function refuseSpecial(path: string): Promise<void> {
  const stats = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (stats !== undefined && !stats.isFile()) {
    throw new Fault('SINK', `${path}: is no regular file; name another one`);
  }
}

/** A bug stays one. */
function faultOf(path: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (codeOf(error) === undefined) throw error;
  return new Fault('SINK', `${path}: ${reasonOf(error)}`);
}
