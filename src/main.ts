import { cameEarly, hungUp, leaveHangUps } from './hangUp.ts';
import { setFlagsFromString } from 'node:v8';
import { Observable, ReplaySubject, share } from 'rxjs';
import type { Io } from './cli/io.ts';
import { isClosedPipe } from './core/codeOf.ts';
import { run } from './cli/run.ts';

/**
 * Requests outlive a young collection often enough for V8 to make what they allocate old at once;
 * collecting it there was half of all CPU (see bench/). Only now that all is loaded: with other flags
 * than it was built with, Node.js compiles its own modules anew.
 */
setFlagsFromString('--no-allocation-site-pretenuring');

const SIGINT_EXIT = 130;
const GRACE_MS = 1000;

const argv = process.argv.slice(2);
const { stdout, stderr, env } = process;
let failed = false;
let stopping = false;
let over = false;
/** Why stdout takes nothing any more, though its reader has not left. */
let lost: Error | undefined;

/** Signals are taken only while somebody listens; before that all but SIGHUP end the process. */
const stop = new Observable<string>((subscriber) => {
  let asked = false;
  const ask = (signal: string) => {
    stopping = true;
    subscriber.next(signal);
  };
  process.on('SIGINT', () => {
    if (asked) process.exit(SIGINT_EXIT);
    asked = true;
    ask('SIGINT');
  });
  process.on('SIGTERM', () => ask('SIGTERM'));
  process.on('SIGHUP', () => hungUp() && ask('SIGHUP'));
  leaveHangUps();
  // A reader that went away is a way to say enough.
  stdout.on('error', (error) => isClosedPipe(error) && ask('SIGPIPE'));
}).pipe(share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: false }));

const reload = new Observable<void>((subscriber) => {
  process.on('SIGHUP', () => hungUp() || subscriber.next());
  if (cameEarly()) subscriber.next();
});

/** An error on a stream without a listener would end the process. */
stdout.on('error', (error: Error) => {
  if (isClosedPipe(error)) return;
  lost = error;
  if (over) complain(error);
});
stderr.on('error', () => undefined);

function complain(error: Error): void {
  process.exitCode = 1;
  stderr.write(`statuswire: stdout: ${error.message}\n`);
}

/**
 * A command that failed has said so itself. Who asked to stop does not wait for a slow reader, and
 * nobody waits for a file that hangs.
 */
function finish(code: number): void {
  over = true;
  process.exitCode = code;
  if (code === 0 && lost !== undefined) complain(lost);
  if (stopping || lost !== undefined) exitSoon();
  else stdout.write('', exitSoon);
}

function exitSoon(): void {
  setTimeout(() => process.exit(), GRACE_MS).unref();
}

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

const steady = () => performance.timeOrigin + performance.now();
const io: Io = { stdout, stderr, env, now: Date.now, steady, random: Math.random, stop, reload };
try {
  const code = await run(argv, io);
  if (!failed) finish(code);
} catch (error) {
  crash(error);
}
