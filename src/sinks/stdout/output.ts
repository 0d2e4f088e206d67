import type { Writable } from 'node:stream';

/** A standard stream, which may be a terminal. */
export type Output = Writable & { isTTY?: boolean; columns?: number };
