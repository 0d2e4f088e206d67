/** What the program is, in the words of its help. */
export const SUMMARY =
  'Watches the status pages of the vendors you depend on and streams every change of every incident, exactly once.';

export const EXAMPLES: [string, string][] = [
  ['$0', 'Watch the pages of providers.json'],
  ['$0 | jq .', 'The same as NDJSON, for programs'],
  ['$0 -p mine.json -o events.ndjson', 'Keep every event in a file, too'],
  ['$0 --once', 'What is wrong right now?'],
  ['$0 init openai github aws', 'Write a providers.json'],
  ['$0 catalog payments', 'Which vendors are known?'],
  ['$0 detect status.acme.com', 'Can this page be read, and how?'],
  ['$0 history --state state.db', 'What was told lately?'],
  ['$0 check mine.json', 'Is the file all right?'],
  ['$0 sinks test oncall', 'Does this sink take events?'],
  ['$0 replay old.ndjson --dry-run', 'What would the sinks be sent?'],
  ['$0 dead retry --sink oncall', 'Send it what it had refused'],
  ['$0 demo', 'See it at work without a network'],
];

export const EPILOGUE = `A DURATION is text such as 500ms, 30s, 5m or 1h30m; a bare number is seconds.
Exit codes: 0 done, 1 failed at run time, 2 wrong usage or configuration.`;
