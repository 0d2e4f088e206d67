import type { Argv as Parser } from 'yargs';
import type { Commands } from './commands.ts';
import {
  catalogFlags,
  catalogWords,
  checkFlags,
  checkWords,
  deadFlags,
  deadWords,
  demoFlags,
  detectFlags,
  detectWords,
  exportFlags,
  historyFlags,
  initFlags,
  initWords,
  replayFlags,
  replayWords,
  sinksFlags,
  sinksWords,
  type Flags,
  watchFlags,
} from './flags.ts';
import type { Io } from './io.ts';
import type { Argv } from './readFlags.ts';
import { readCheckOptions, readDemoOptions, readWatchOptions } from './readOptions.ts';

/** Starts what the command line asks for. */
export type Start = (argv: Argv) => Promise<number>;
/** Makes of it what yargs calls once it has chosen. */
export type Choose = (start: Start) => (argv: object) => void;

/** Names and describes every command to yargs. */
export function addCommands(parser: Parser, choose: Choose, known: Commands, io: Io): Parser {
  const start = startsOf(known, io);
  return parser
    .command(['watch', '$0'], 'Watch pages until stopped', watchFlags, choose(start.watch))
    .command(
      'check [file]',
      'Check a file of providers',
      withWords(checkFlags, checkWords),
      choose(start.check),
    )
    .command(
      'detect <page>',
      'Find out how a page can be read',
      withWords(detectFlags, detectWords),
      choose(start.detect),
    )
    .command(
      'catalog [words..]',
      'Look for vendors',
      withWords(catalogFlags, catalogWords),
      choose(start.catalog),
    )
    .command(
      'init [slugs..]',
      'Write a file of vendors to watch',
      withWords(initFlags, initWords),
      choose(start.init),
    )
    .command('history', 'Show what was told', historyFlags, choose(start.history))
    .command('export', 'Write out all that was told', exportFlags, choose(start.export))
    .command(
      'sinks [action] [name]',
      'List or try the sinks',
      withWords(sinksFlags, sinksWords),
      choose(start.sinks),
    )
    .command(
      'replay [files..]',
      'Send past events to the sinks',
      withWords(replayFlags, replayWords),
      choose(start.replay),
    )
    .command(
      'dead [action] [ids..]',
      'See to events that a sink refused',
      withWords(deadFlags, deadWords),
      choose(start.dead),
    )
    .command('schema', 'Print the JSON Schema of such a file', {}, choose(start.schema))
    .command('demo', 'Watch made-up pages on this machine', demoFlags, choose(start.demo));
}

/** Names are text: yargs would take `7` for a number. */
function withWords(flags: Flags, words: Readonly<Record<string, string>>) {
  return (parser: Parser) =>
    Object.entries(words).reduce(
      (known, [word, describe]) => known.positional(word, { type: 'string', describe }),
      parser.options(flags),
    );
}

/** Reads the options first, which throws a UsageError. */
function startsOf(known: Commands, io: Io) {
  const others = () => import('./otherCommands.ts');
  return {
    watch: async (argv) => known.watch(readWatchOptions(argv), io),
    check: async (argv) => known.check(readCheckOptions(argv), io),
    detect: async (argv) => known.detect((await others()).readDetectOptions(argv), io),
    catalog: async (argv) => known.catalog((await others()).readCatalogOptions(argv), io),
    init: async (argv) => known.init((await others()).readInitOptions(argv), io),
    history: async (argv) => known.history((await others()).readHistoryOptions(argv, io.now()), io),
    export: async (argv) => known.export((await others()).readExportOptions(argv, io.now()), io),
    sinks: async (argv) => known.sinks((await others()).readSinksOptions(argv), io),
    replay: async (argv) => known.replay((await others()).readReplayOptions(argv, io.now()), io),
    dead: async (argv) => known.dead((await others()).readDeadOptions(argv), io),
    schema: () => known.schema(io),
    demo: async (argv) => known.demo(readDemoOptions(argv), io),
  } satisfies Record<keyof Commands, Start>;
}
