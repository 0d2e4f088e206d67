import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Content } from './content.ts';
import type { Faults } from './faults.ts';
import { Site } from './site.ts';
import type { Vendor } from './vendor.ts';

export { Faults } from './faults.ts';
export type { FaultMode } from './faults.ts';
export { Raw } from './raw.ts';

/**
 * Where vendors stand. `path`: all on one server, each below its own path. `port`: each on a port
 * of its own. `host`: each on a loopback address of its own (127.0.0.2 and on; Linux).
 */
export type Layout = 'path' | 'port' | 'host';

export interface ServerOptions {
  /** Name in the address → whose page it is. */
  readonly vendors: ReadonlyMap<string, Vendor | Content>;
  readonly layout?: Layout;
  /** 0, the default, takes any free one; only for the layout `path`. */
  readonly port?: number;
  readonly host?: string;
  /** Faults that are switched from elsewhere; a vendor without any gets its own. */
  readonly faults?: ReadonlyMap<string, Faults>;
}

/** Running loopback servers. */
export interface Vendors {
  /** Of the first server, without an end slash. */
  readonly url: string;
  readonly sites: ReadonlyMap<string, Site>;
  /** The site of this name; throws when there is none. */
  site(name: string): Site;
  /** Cuts all connections and frees the ports. */
  close(): Promise<void>;
}

/** Serves simulated vendors on loopback addresses. */
export async function startVendors(options: ServerOptions): Promise<Vendors> {
  const sites = new Map<string, Site>();
  const servers =
    (options.layout ?? 'path') === 'path'
      ? [await serveAll(options, sites)]
      : await serveEach(options, sites);

  return {
    url: addressOf(servers[0]!).url,
    sites,
    site: (name) => sites.get(name) ?? missing(name),
    close: async () => {
      await Promise.all(servers.map((server) => closed(server)));
    },
  };
}

async function serveAll(options: ServerOptions, sites: Map<string, Site>): Promise<Server> {
  const server = await listening(options.port ?? 0, options.host ?? '127.0.0.1', (path) => {
    const [, name = ''] = path.split('/', 2);
    return [sites.get(name), path.slice(name.length + 1) || '/'];
  });
  const { url, host } = addressOf(server);
  for (const [name, content] of options.vendors) {
    sites.set(name, new Site(content, { url: `${url}/${name}`, host }, options.faults?.get(name)));
  }
  return server;
}

function serveEach(options: ServerOptions, sites: Map<string, Site>): Promise<Server[]> {
  return Promise.all(
    [...options.vendors].map(async ([name, content], index) => {
      const host = options.layout === 'host' ? `127.0.0.${index + 2}` : '127.0.0.1';
      const server = await listening(0, options.host ?? host, (path) => [sites.get(name), path]);
      sites.set(name, new Site(content, addressOf(server), options.faults?.get(name)));
      return server;
    }),
  );
}

type Route = (path: string) => readonly [site: Site | undefined, rest: string];

async function listening(port: number, host: string, route: Route): Promise<Server> {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const [site, rest] = route(path);
    if (site) site.handle(request, response, rest);
    else response.writeHead(404, { 'content-length': '0' }).end();
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): { url: string; host: string } {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server is not listening');

  const host = `${bound.address}:${bound.port}`;
  return { url: `http://${host}`, host };
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

function missing(name: string): never {
  throw new Error(`no simulated vendor ${name}`);
}
