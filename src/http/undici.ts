/**
 * What is used of undici. Its index would load all the rest at every start, too: caches, mocks,
 * WebSocket, and a fetch for which Node.js loads its own.
 */
import api from 'undici/lib/api/index.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';

export { default as errors } from 'undici/lib/core/errors.js';
export { default as Agent } from 'undici/lib/dispatcher/agent.js';
export { default as Client } from 'undici/lib/dispatcher/client.js';
export { default as EnvHttpProxyAgent } from 'undici/lib/dispatcher/env-http-proxy-agent.js';
export { default as Pool } from 'undici/lib/dispatcher/pool.js';
export type { Dispatcher, buildConnector } from 'undici';

// So does the index; without it no dispatcher has `request`, nor the `connect` of a proxy's tunnel.
Object.assign(Dispatcher.prototype, api);
