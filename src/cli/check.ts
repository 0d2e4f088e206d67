import type { Provider } from '../config/config.ts';
import { formatDuration } from '../core/duration.ts';
import { checkFiles } from './checkFiles.ts';
import { complain, configure } from './configure.ts';
import { isObject } from '../core/isObject.ts';
import type { Io } from './io.ts';
import type { CheckOptions } from './options.ts';
import { sinkTable } from './sinkTable.ts';
import { table } from './table.ts';
import { widthOf } from './widthOf.ts';
import type { Written } from '../config/written.ts';

const HEAD = ['NAME', 'URL', 'PLATFORM', 'INTERVAL', 'DETAILS'];
const USUAL_TYPES = 'incident, maintenance';

/** Tells all that is wrong with a file of providers, or else what would be watched. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const named = { ...options, outputs: [], state: undefined };
  const loaded = await checkFiles(configure(options, io.env), named);
  if ('problems' in loaded) {
    const code = complain(loaded.problems, io);
    io.stderr.write(`${count(loaded.problems.length, 'problem')}.\n`);
    return code;
  }
  const { providers, sinks } = loaded.config;
  const rows = providers.map((provider) => rowOf(provider, loaded.written.get(provider.name)));
  const width = widthOf(io.stdout);
  const tables = [table(HEAD, rows, width), ...(sinks.length > 0 ? [sinkTable(sinks, width)] : [])];
  const told = sinks.length > 0 ? `, ${count(sinks.length, 'sink')}` : '';
  const foot = `${count(providers.length, 'provider')}${told}, no problems.`;
  io.stdout.write(`${[...tables.map((lines) => lines.join('\n')), foot].join('\n\n')}\n`);
  return 0;
}

/** Addresses are shown as written: what came from the environment may be a secret. */
function rowOf(provider: Provider, written: Written = provider): string[] {
  const { name, platform = 'detected at start', intervalMs, openIntervalMs } = provider;
  const open =
    openIntervalMs === intervalMs ? '' : `, ${formatDuration(openIntervalMs)} while open`;
  const details = detailsOf(provider, written);
  return [name, written.url, platform, `${formatDuration(intervalMs)}${open}`, details];
}

function detailsOf({ types, impact, components, match, options }: Provider, { endpoint }: Written) {
  const told = types.join(', ');
  const parts = [
    endpoint === undefined ? '' : `endpoint: ${endpoint}`,
    isObject(options) && Object.keys(options).length > 0
      ? `options: ${Object.keys(options).join(', ')}`
      : '',
    told === USUAL_TYPES ? '' : `types: ${told}`,
    impact.length === 0 ? '' : `impact: ${impact.join(', ')}`,
    components.length === 0 ? '' : `components: ${components.join(', ')}`,
    match.length === 0 ? '' : `match: ${match.join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join('; ') || 'none';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
