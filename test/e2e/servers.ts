import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const servers: Server[] = [];

/** Closes all servers of a test; for `afterEach`. */
export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
}

/** What a server does with a request for a path; unset, it never answers. */
export type Answering = (path: string, response: ServerResponse) => void;

/** Starts a server on a loopback address; gives its own address. */
export async function serve(answering: Answering): Promise<string> {
  const server = createServer((request, response) => answering(request.url ?? '/', response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
