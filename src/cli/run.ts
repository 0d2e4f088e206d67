import yargs, { type Argv as Parser, type Options } from 'yargs';
import manifest from '../../package.json' with { type: 'json' };
import { Fault } from '../core/fault.ts';
import { commands, type Commands } from './commands.ts';
import { explainUsage, overlooked } from './explainUsage.ts';
import { addCommands, type Choose } from './addCommands.ts';
import {
  catalogFlags,
  checkFlags,
  deadFlags,
  demoFlags,
  detectFlags,
  exportFlags,
  historyFlags,
  initFlags,
  replayFlags,
  watchFlags,
} from './flags.ts';
import { EPILOGUE, EXAMPLES, SUMMARY } from './help.ts';
import type { Io } from './io.ts';
import { UsageError } from './usageError.ts';

const NARROWEST = 40;
const WIDEST = 100;
const HELP: Record<string, Options> = {
  help: { type: 'boolean', alias: 'h' },
  version: { type: 'boolean' },
};
const FLAGS = {
  ...watchFlags,
  ...checkFlags,
  ...detectFlags,
  ...catalogFlags,
  ...initFlags,
  ...historyFlags,
  ...exportFlags,
  ...deadFlags,
  ...replayFlags,
  ...demoFlags,
  ...HELP,
};
const TOGGLES = Object.entries<Options>(FLAGS).flatMap(([name, { type, alias }]) =>
  type === 'boolean' ? [name].concat(alias ?? []) : [],
);

/**
 * Runs a command line and answers its exit code: 0 done, 1 failed at run time, 2 wrong usage or
 * configuration. Throws for bugs only.
 */
export async function run(argv: readonly string[], io: Io, known = commands): Promise<number> {
  try {
    const start = parse(argv, io, known);
    return (await start?.()) ?? 0;
  } catch (error) {
    if (error instanceof UsageError)
      return tell(io, error.problems, 2, 'Try "statuswire --help".\n');
    if (error instanceof Fault) return tell(io, [error.message], error.code === 'CONFIG' ? 2 : 1);
    throw error;
  }
}

/**
 * What the command line asks to start; nothing when it asked for help, which is then told. Given a
 * callback, yargs itself neither prints nor ends the process.
 */
function parse(argv: readonly string[], io: Io, known: Commands) {
  const problems = overlooked(argv, TOGGLES);
  if (problems.length > 0) throw new UsageError(problems);
  let chosen: (() => Promise<number>) | undefined;
  const choose: Choose = (start) => (read) => {
    chosen = () => start({ ...read });
  };
  const parser = describe(yargs([]))
    .fail((message, error) => {
      if (message === null) throw error;
      throw new UsageError(explainUsage(message, argv, Object.keys(FLAGS)));
    })
    .wrap(Math.min(WIDEST, Math.max(NARROWEST, io.stdout.columns ?? 80)));
  addCommands(parser, choose, known, io).parseSync([...argv], {}, (_error, _argv, output) => {
    if (output !== '') io.stdout.write(`${output}\n`);
  });
  return chosen;
}

function describe(parser: Parser): Parser {
  return parser
    .scriptName('statuswire')
    .locale('en')
    .usage(`$0 [command] [flags]\n\n${SUMMARY}`)
    .example(EXAMPLES)
    .help('help', 'Show this help')
    .alias('help', 'h')
    .version('version', 'Show the version', manifest.version)
    .group(['help', 'version'], 'Help:')
    .epilogue(EPILOGUE)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
    })
    .strict();
}

function tell(io: Io, lines: readonly string[], code: number, hint = ''): number {
  io.stderr.write(lines.map((line) => `statuswire: ${line}\n`).join('') + hint);
  return code;
}
