import type { Body, Content } from './content.ts';

/** Given bytes at given paths: for tests that serve a recorded body version by version. */
export class Raw implements Content {
  version = 1;
  updatedAt = 0;
  private readonly bodies = new Map<string, Body>();

  /** Serves these bytes at this path from now on; `at` is their age in epoch milliseconds. */
  put(path: string, bytes: Buffer | string, options: { type?: string; at?: number } = {}): this {
    const type = options.type ?? typeOf(path);
    this.bodies.set(path, { type, bytes: Buffer.from(bytes) });
    this.updatedAt = options.at ?? this.updatedAt + 1000;
    this.version++;
    return this;
  }

  /** Answers 404 at this path from now on. */
  drop(path: string): void {
    this.bodies.delete(path);
    this.version++;
  }

  read(path: string): Body | undefined {
    return this.bodies.get(path);
  }
}

function typeOf(path: string): string {
  if (/\.(atom|rss|xml)$/.test(path)) return 'application/xml; charset=utf-8';
  return /\.html$|\/$/.test(path) ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
}
