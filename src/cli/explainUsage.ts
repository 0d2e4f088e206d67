import { didYouMean } from '../config/nearest.ts';

const COMMANDS = [
  'watch',
  'check',
  'detect',
  'catalog',
  'init',
  'history',
  'export',
  'sinks',
  'replay',
  'dead',
  'schema',
  'demo',
];

/** What yargs complains of, in our words and with the nearest thing that exists. */
export function explainUsage(complaint: string, argv: readonly string[], flags: readonly string[]) {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/.exec(complaint)?.[1];
  if (unknown !== undefined)
    return unknown.split(', ').map((word) => explainWord(word, argv, flags));
  const bare = /^Not enough arguments following: (.*)$/.exec(complaint)?.[1];
  if (bare !== undefined) return [`${dashed(bare)} needs a value`];
  const lacking = complaint.startsWith('Not enough non-option arguments');
  return [lacking ? 'name a page, as in "detect https://status.acme.com"' : complaint];
}

/** What yargs would take in silence: a switch with a value (read as "off") and words after `--`. */
export function overlooked(argv: readonly string[], toggles: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const valued = flags.flatMap((arg) => {
    const [, flag = '', value = ''] = /^--?([\w-]+)=(.*)$/s.exec(arg) ?? [];
    return toggles.includes(flag) && !/^(?:true|false)$/.test(value) ? flag : [];
  });
  const rest = end < 0 ? [] : argv.slice(end + 1);
  return [
    ...valued.map((flag) => `${dashed(flag)} takes no value`),
    ...rest.map((word) => `unexpected "${word}"`),
  ];
}

function explainWord(word: string, argv: readonly string[], flags: readonly string[]): string {
  if (word === '""') return 'unknown command ""';
  if (!argv.includes(word)) {
    if (flags.includes(word)) return `--${word} is no flag of this command`;
    const near = didYouMean(word, word.length === 1 ? [] : flags).replace('"', '"--');
    return `unknown flag ${dashed(word)}${near}`;
  }
  if (word.endsWith('.json'))
    return `unknown command "${word}"; to watch its pages: --providers ${word}`;
  if (/^https?:/.test(word) || /^[\w-]+(?:\.[\w-]+)+/.test(word))
    return `unknown command "${word}"; to look at a page: detect ${word}`;
  return `unknown command "${word}"${didYouMean(word, COMMANDS)}`;
}

function dashed(flag: string): string {
  return `${flag.length === 1 ? '-' : '--'}${flag}`;
}
