#!/usr/bin/env node
import { Observable, ReplaySubject, share } from 'rxjs';
import type { Io } from './cli/io.ts';
import { run } from './cli/run.ts';

const SIGINT_EXIT = 130;
const GRACE_MS = 1000;

const argv = process.argv.slice(2);
const { stdout, stderr, env } = process;
let failed = false;

/** Signals are taken only while somebody listens; before that they end the process as usual. */
const stop = new Observable<string>((subscriber) => {
  let asked = false;
  process.on('SIGINT', () => {
    if (asked) process.exit(SIGINT_EXIT);
    asked = true;
    subscriber.next('SIGINT');
  });
  process.on('SIGTERM', () => subscriber.next('SIGTERM'));
  // A reader that went away is a way to say enough.
  stdout.on('error', () => subscriber.next('SIGPIPE'));
}).pipe(share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: false }));

const reload = new Observable<void>((subscriber) => {
  const ask = () => subscriber.next();
  process.on('SIGHUP', ask);
  return () => process.off('SIGHUP', ask);
});

/** An error on a stream without a listener would end the process. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  failed = true;
  process.exitCode = 1;
  stderr.write(`statuswire: stdout: ${error.message}\n`);
});
stderr.on('error', () => undefined);

/** A bug: says so, and ends once stdout has taken what it was given. */
function crash(error: unknown): void {
  const debug = argv.some(
    (arg, i) =>
      /^(?:-v|--verbose|--log-level=debug)$/.test(arg) ||
      (arg === 'debug' && argv[i - 1] === '--log-level'),
  );
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  failed = true;
  process.exitCode = 1;
  stderr.write(`statuswire: internal error: ${debug ? stack : message}\n`);
  stdout.write('', () => process.exit(1));
  setTimeout(() => process.exit(1), GRACE_MS).unref();
}
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

const io: Io = { stdout, stderr, env, now: Date.now, random: Math.random, stop, reload };
try {
  const code = await run(argv, io);
  if (!failed) process.exitCode = code;
} catch (error) {
  crash(error);
}
