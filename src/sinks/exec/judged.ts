import { codeOf } from '../../core/codeOf.ts';
import { Fault } from '../../core/fault.ts';
import { shortened } from '../message.ts';
import { plainLines } from '../plain.ts';
import { reasonOf } from '../reasonOf.ts';
import { redacted } from '../redacted.ts';
import type { Ending, Run } from './runCommand.ts';

/** EX_TEMPFAIL: https://manpages.ubuntu.com/manpages/mantic/en/man3/sysexits.h.3head.html */
const COME_BACK = 75;
const SHOWN = 160;

/** The machine has no room for another process just now. */
const PASSING: ReadonlySet<string> = new Set(['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ETXTBSY']);

interface Judging {
  /** The sink's. */
  readonly name: string;
  readonly run: Run;
  /** What is not to be shown. */
  readonly secrets: readonly string[];
}

/** Nothing, when a command has accepted its event; else throws a Fault that says why it did not. */
export function judged(ending: Ending, { name, run, secrets }: Judging): void {
  switch (ending.how) {
    case 'failed':
      throw startFault(ending.error, name, run);
    case 'late': {
      const message = `${name} did not end within ${run.timeoutMs / 1000} s`;
      throw new Fault('TIMEOUT', message, { retryable: true });
    }
    case 'killed': {
      const message = `${name} was killed by ${ending.signal}${said(ending.output, secrets)}`;
      throw new Fault('SINK', message, { retryable: true });
    }
    case 'exited': {
      if (ending.code === 0) return;
      const message = `${name} exited with ${ending.code}${said(ending.output, secrets)}`;
      throw new Fault('SINK', message, { retryable: ending.code === COME_BACK });
    }
  }
}

function startFault(error: unknown, name: string, { command: [file] }: Run): Fault {
  const code = codeOf(error) ?? '';
  const details = { retryable: PASSING.has(code), cause: error };
  const shown = shortened(plainLines(file).join(' '), SHOWN);
  if (code === 'ENOENT') {
    // Also when the file is there, but not what its first line says it is run by.
    return new Fault('SINK', `${name}: command not found: ${shown}`, details);
  }
  if (code === 'EACCES') {
    return new Fault('SINK', `${name}: command may not be executed: ${shown}`, details);
  }
  return new Fault('SINK', `${name}: command could not be started: ${reasonOf(error)}`, details);
}

/** The last line of what a command wrote, as a reason. */
function said(output: string, secrets: readonly string[]): string {
  const line = plainLines(redacted(output, secrets)).at(-1)?.trim() ?? '';
  return line === '' ? '' : `: ${shortened(redacted(line, secrets), SHOWN)}`;
}
