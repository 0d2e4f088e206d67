import type { Server } from 'node:net';

/** An address of its own for each page, all of them this machine: 127.0.0.1, 127.0.0.2 and on. */
export function originOf(index: number, port: number): string {
  const low = index % 250;
  const middle = Math.floor(index / 250) % 250;
  return `http://127.0.${middle}.${low + 1}:${port}`;
}

/** The port on which a server listens. */
export function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server is not listening');
  return bound.port;
}
