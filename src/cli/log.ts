import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { escapeControls } from '../sinks/escapeControls.ts';
import type { Output } from './io.ts';
import type { LogLevel } from './logLevel.ts';

/** Structured log lines: fields first, then a constant message. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export interface LogSettings {
  readonly stderr: Output;
  readonly level: LogLevel;
  /** One line for people instead of JSON. */
  readonly pretty: boolean;
  /** Whether pretty lines are coloured. */
  readonly colour: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A log on stderr. On the process's own stderr every line is written before the call returns. */
export async function createLog(settings: LogSettings): Promise<Log> {
  const { level, now } = settings;
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (error: unknown) => errorFields(error, level === 'debug') },
  } satisfies LoggerOptions;
  const destination = destinationOf(settings.stderr);
  const log: Log = pino(
    options,
    settings.pretty ? await prettyStream(destination, settings) : destination,
  );
  return log;
}

function destinationOf(stderr: Output & { fd?: number }): DestinationStream {
  if (stderr.fd !== 2) return { write: (line) => void stderr.write(line) };
  const destination = pino.destination({ dest: 2, sync: true });
  // Nobody is left to be told that stderr is closed.
  destination.on('error', () => undefined);
  return destination;
}

async function prettyStream(
  destination: DestinationStream,
  { colour, level }: LogSettings,
): Promise<DestinationStream> {
  // A package of the older kind: in the bundle it has no names but this one.
  const { default: pinoPretty } = await import('pino-pretty');
  const pretty = pinoPretty.prettyFactory({
    colorize: colour,
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss',
    // An error takes one line, too, unless its stack is wanted.
    errorLikeObjectKeys: level === 'debug' ? ['err'] : [],
  });
  return { write: (line: string) => destination.write(escapeControls(pretty(line))) };
}

function errorFields(error: unknown, withStack: boolean): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { type: name, ...code, message, ...(withStack ? { stack } : {}) };
}
