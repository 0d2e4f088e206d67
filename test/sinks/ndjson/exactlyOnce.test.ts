import { copyFile, readFile, rename, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Event } from '../../../src/core/event.ts';
import { lineOf } from '../../../src/sinks/lineOf.ts';
import { ndjsonSink } from '../../../src/sinks/ndjson/ndjsonSink.ts';
import { readBack } from '../../../src/sinks/ndjson/readBack.ts';
import { anEvent } from '../anEvent.ts';
import { written } from '../written.ts';
import { aFolder } from './aFolder.ts';
import { TrickyDisk } from './trickyDisk.ts';

const EVENTS = 40;

/** Dice that fall the same way for the same seed: whole numbers from 0 up to, not including, n. */
function diceOf(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** A lane with its journal and its disk: what lives through a failure, a rotation and a restart. */
class Life {
  readonly #dice: (n: number) => number;
  readonly #path: string;
  readonly #events: readonly Event[];
  readonly #files: string[] = [];
  #disk = new TrickyDisk();
  #sink;
  #cursor = 0;

  constructor(folder: string, seed: number) {
    this.#dice = diceOf(seed);
    this.#path = join(folder, 'events.ndjson');
    this.#events = Array.from({ length: EVENTS }, (_, n) =>
      anEvent({ id: `a/${n}`, message: 'é'.repeat(this.#dice(40)), updates: [] }),
    );
    this.#sink = ndjsonSink({ path: this.#path, disk: this.#disk });
  }

  get lines(): string {
    return this.#events.map(lineOf).join('');
  }

  async live(mayRotate: boolean): Promise<void> {
    while (this.#cursor < EVENTS) {
      const fate = this.#dice(12);
      if (fate < 5) this.#plan();
      else if (fate === 5) await this.#restart();
      else if (fate === 6) this.#sink.reopen?.();
      else if (fate === 7 && mayRotate) await this.#rotate();
      await this.#deliver();
    }
    await this.end();
  }

  /** The lines that have an end, in all files, oldest first. */
  async wholeLines(): Promise<string[]> {
    const files = [...this.#files, this.#path].map((file) =>
      readFile(file, 'utf8').catch(() => ''),
    );
    const lines = (await Promise.all(files)).flatMap((text) => text.split(/(?<=\n)/u));
    return lines.filter((line) => line.endsWith('\n'));
  }

  async end(): Promise<void> {
    this.#disk.appends.length = 0;
    await this.#sink.close();
  }

  file(): Promise<string> {
    return readFile(this.#path, 'utf8');
  }

  #plan(): void {
    for (let n = this.#dice(6); n > 0; n -= 1) {
      this.#disk.appends.push([1 + this.#dice(900), 'ENOSPC', 'EIO', null][this.#dice(4)] ?? null);
    }
    if (this.#dice(6) === 0) this.#disk.opens.push('EACCES');
    if (this.#dice(6) === 0) this.#disk.looks.push('EIO');
  }

  async #deliver(): Promise<void> {
    const batch = this.#events.slice(this.#cursor, this.#cursor + 1 + this.#dice(6));
    const accepted = await written(this.#sink, batch).then(
      () => true,
      () => false,
    );
    if (accepted) this.#cursor += batch.length;
  }

  /** By a kill or in good order; then the file is all that is remembered. */
  async #restart(): Promise<void> {
    if (this.#dice(2) === 0) await this.#disk.kill();
    else await this.#sink.close();
    await this.#disk.kill();
    this.#disk = new TrickyDisk();
    this.#sink = ndjsonSink({ path: this.#path, disk: this.#disk });
    await readBack(this.#path, () => {});
    const seen = new Set(await this.wholeLines());
    this.#cursor = this.#events.findIndex((event) => !seen.has(lineOf(event)));
    if (this.#cursor === -1) this.#cursor = EVENTS;
  }

  async #rotate(): Promise<void> {
    const old = `${this.#path}.${this.#files.length}`;
    const byCopy = this.#dice(2) === 0;
    const moved = await (byCopy ? copyFile(this.#path, old) : rename(this.#path, old)).then(
      () => true,
      () => false,
    );
    if (moved) this.#files.push(old);
    if (moved && byCopy) await truncate(this.#path);
  }

  kill(): Promise<void> {
    return this.#disk.kill();
  }
}

const seeds = Array.from({ length: 40 }, (_, n) => n + 1);

async function aLife(seed: number): Promise<Life> {
  const life = new Life(await aFolder(), seed);
  onTestFinished(() => life.kill());
  return life;
}

test('whatever fails, is short or is killed, the file holds each line once and in order', async () => {
  for (const seed of seeds) {
    const life = await aLife(seed);

    await life.live(false);

    expect(await life.file(), `seed ${seed}`).toBe(life.lines);
  }
});

test('whatever is rotated meanwhile, the files together hold each whole line once', async () => {
  for (const seed of seeds) {
    const life = await aLife(1000 + seed);

    await life.live(true);

    expect((await life.wholeLines()).join(''), `seed ${seed}`).toBe(life.lines);
  }
});
