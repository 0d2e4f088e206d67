import { map } from 'rxjs';
import * as z from 'zod';
import { sinkKind } from '../kind.ts';
import { lineOf } from '../lineOf.ts';
import { notesIn } from '../notes.ts';
import { tellOnce } from '../tellOnce.ts';
import { environmentOf } from './environmentOf.ts';
import { judged } from './judged.ts';
import { runCommand } from './runCommand.ts';

const Word = z.string().refine((text) => !text.includes('\0'), { error: 'holds a NUL character' });

const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: 'must be letters, digits and "_", and begin with no digit',
});

const Options = z.strictObject({
  command: z
    .tuple([Word.min(1, { error: 'names no command' })], Word, {
      error: 'expected a list of the command and its arguments, such as ["./notify.sh", "status"]',
    })
    .describe('The command and its arguments. No shell reads them.'),
  env: z
    .record(Name, Word)
    .optional()
    .describe('Variables for the command, beside PATH, HOME and those of the event.'),
});

/**
 * Runs a command for every event, which stands as one line of JSON on its standard input. It accepts
 * the event by exiting with 0; 75 asks for another try later, any other code refuses it for good.
 */
export const exec = sinkKind({
  id: 'exec',
  title: 'Command',
  human: false,
  options: Options,
  example: { type: 'exec', command: ['./notify.sh', 'status'] },
  open({ command, env = {} }, { name, store, timeoutMs, env: own }) {
    const notes = notesIn(store);
    const secrets = [...command.slice(1), ...Object.values(env)];
    return {
      name,
      write([event]) {
        if (event === undefined) return [];
        const run = {
          command,
          env: { ...environmentOf(event, own), ...env },
          input: lineOf(event),
          timeoutMs,
        };
        return tellOnce(notes, event, () =>
          runCommand(run).pipe(map((ending) => judged(ending, { name, run, secrets }))),
        );
      },
      preview: (events) => ({ head: command.join(' '), body: events.map(lineOf).join('') }),
      async close() {},
    };
  },
});
