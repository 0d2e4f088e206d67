import net from 'node:net';
import tls from 'node:tls';
import type { Socket } from 'node:net';
import type { buildConnector } from './undici.ts';

type Options = buildConnector.Options;
type Callback = buildConnector.Callback;

export interface ConnectorSettings {
  readonly lookup: net.LookupFunction;
  /** Shared by all connections: reading the authorities anew for each costs 30 ms of CPU. */
  readonly secureContext: () => tls.SecureContext;
}

const PROBE_AFTER_MS = 60_000;

/**
 * Opens a connection for undici and returns its socket at once, so that the caller can give it up
 * while it is still connecting: undici itself cannot (nodejs/undici#386, #4405). There is no
 * timeout here; whoever waits for the connection has a deadline and destroys the socket.
 */
export function openSocket(settings: ConnectorSettings, to: Options, callback: Callback): Socket {
  const secure = to.protocol === 'https:';
  const { lookup } = settings;
  const socket = secure
    ? tls.connect({
        lookup,
        secureContext: settings.secureContext(),
        host: to.hostname,
        port: Number(to.port || 443),
        ...(net.isIP(to.hostname) === 0 && { servername: to.hostname }),
        ALPNProtocols: ['http/1.1'],
        highWaterMark: 16 * 1024,
      } as tls.ConnectionOptions)
    : net.connect({
        lookup,
        host: to.hostname,
        port: Number(to.port || 80),
        highWaterMark: 64 * 1024,
      } as net.TcpNetConnectOpts);
  let told = false;
  const tell = (error: Error | null): void => {
    if (told) return;
    told = true;
    if (error === null) callback(null, socket);
    else callback(error, null);
  };
  socket.setKeepAlive(true, PROBE_AFTER_MS).setNoDelay(true);
  socket.once(secure ? 'secureConnect' : 'connect', () => tell(null));
  socket.on('error', tell);
  return socket;
}
