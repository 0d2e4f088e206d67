import type { Options } from 'yargs';

export type Flags = Readonly<Record<string, Options>>;

const WATCHING = 'What to watch:';
const TELLING = 'Where to tell it:';
const ASKING = 'How to ask:';
const LOGGING = 'Logs (on stderr):';

/** A flag with a value. All are text to yargs, which would take `--interval abc` for NaN. */
function value(group: string, describe: string, more: Options = {}): Options {
  return { type: 'string', requiresArg: true, group, describe, ...more };
}

function toggle(group: string, describe: string, more: Options = {}): Options {
  return { type: 'boolean', group, describe, ...more };
}

const providers = value(WATCHING, 'File of the pages to watch', {
  alias: 'p',
  default: 'providers.json',
  defaultDescription: 'providers.json',
});

const telling: Flags = {
  output: value(TELLING, 'Append NDJSON to this file; may be repeated', {
    alias: 'o',
    array: true,
  }),
  format: value(TELLING, 'What stdout gets: text, ndjson, or auto (text on a terminal)', {
    alias: 'f',
    default: 'auto',
    defaultDescription: 'auto',
  }),
};

const REMEMBERING = 'What to remember:';

const remembering: Flags = {
  state: value(REMEMBERING, 'File that remembers everything over restarts and crashes'),
  retain: value(REMEMBERING, 'DURATION for which it keeps events', {
    default: '400d',
    defaultDescription: '400d',
  }),
};

const logging: Flags = {
  quiet: toggle(LOGGING, 'Only errors'),
  verbose: toggle(LOGGING, 'Everything', { alias: 'v' }),
  'log-level': value(LOGGING, 'silent, error, warn, info or debug', { defaultDescription: 'info' }),
};

export const watchFlags: Flags = {
  providers,
  once: toggle(WATCHING, 'One sweep over all pages, then exit'),
  backfill: value(WATCHING, 'What to tell of the past at the start: active, all or none', {
    default: 'active',
    defaultDescription: 'active',
  }),
  ...telling,
  ...remembering,
  interval: value(ASKING, 'DURATION between two polls, for pages that set none', {
    alias: 'i',
    defaultDescription: '60s',
  }),
  concurrency: value(ASKING, 'Requests in flight, all pages together', {
    alias: 'c',
    default: '64',
    defaultDescription: '64',
  }),
  timeout: value(ASKING, 'DURATION that one request may take, likewise', {
    defaultDescription: '10s',
  }),
  retries: value(ASKING, 'Times that a failed request is tried again', {
    default: '3',
    defaultDescription: '3',
  }),
  ...logging,
};

export const checkFlags: Flags = { providers };

export const checkWords = { file: 'The file, in the place of --providers' };

export const detectFlags: Flags = {
  json: toggle('Detect:', 'Tell it as JSON, for programs'),
  timeout: value('Detect:', 'DURATION that one request may take', {
    default: '10s',
    defaultDescription: '10s',
  }),
};

export const detectWords = { page: 'Its address, or the slug of a vendor' };

export const catalogFlags: Flags = {
  category: value('Catalog:', 'Only vendors of this kind: ai, cloud, payments, …'),
  json: toggle('Catalog:', 'Tell it as JSON, for programs'),
};

export const catalogWords = { words: 'In the slug, the name or the host' };

export const initFlags: Flags = {
  category: value('Init:', 'All vendors of this kind; may be repeated', { array: true }),
  file: value('Init:', 'Where to write', {
    default: 'providers.json',
    defaultDescription: 'providers.json',
  }),
  force: toggle('Init:', 'Overwrite what is there'),
};

export const initWords = { slugs: 'The vendors, as "catalog" calls them' };

const PAST = 'Which events:';

export const pastFlags: Flags = {
  state: value(PAST, 'The state file of the watcher, which may be running'),
  provider: value(PAST, 'Only this provider; * and ? are wildcards; may be repeated', {
    array: true,
  }),
  since: value(PAST, 'From a day, a time, or a DURATION ago: 2026-11-01, 24h, 7d'),
  until: value(PAST, 'Until then'),
  impact: value(PAST, 'At least so bad: none, minor, major or critical'),
  type: value(PAST, 'incident, maintenance or component; may be repeated', { array: true }),
  change: value(PAST, 'opened, updated, resolved, …; may be repeated', { array: true }),
};

export const historyFlags: Flags = {
  ...pastFlags,
  limit: value('History:', 'How many of the newest', { default: '50', defaultDescription: '50' }),
  json: toggle('History:', 'Tell them as NDJSON, for programs'),
};

export const exportFlags: Flags = {
  ...pastFlags,
  format: value('Export:', 'ndjson or csv', { default: 'ndjson', defaultDescription: 'ndjson' }),
};

export const sinksFlags: Flags = { providers };

export const sinksWords = {
  action: 'list, or test: sends each a sample that is marked as one',
  name: 'Only this sink',
};

export const replayFlags: Flags = {
  providers,
  state: value(PAST, 'The state file of the watcher, in the place of files'),
  provider: pastFlags['provider']!,
  since: pastFlags['since']!,
  until: pastFlags['until']!,
  sink: value('Replay:', 'Only to this sink; may be repeated', { array: true }),
  'dry-run': toggle('Replay:', 'Show what would be sent, and send nothing'),
};

export const replayWords = { files: 'Files of events (NDJSON)' };

const DEAD = 'Dead letters:';

export const deadFlags: Flags = {
  sink: value(DEAD, 'Those of this sink; may be repeated', { array: true }),
  all: toggle(DEAD, 'All there are, to retry or drop'),
  json: toggle(DEAD, 'List them as NDJSON, for programs'),
  file: value(DEAD, 'The file they stand in, in the place of --state'),
  state: value(DEAD, 'The --state of the watcher, beside which they stand'),
  providers,
};

export const deadWords = {
  action: 'list, retry (tell the sink once more) or drop',
  ids: 'As the list shows them',
};

export const demoFlags: Flags = {
  ...telling,
  port: value('Demo:', 'Where its pages are served; 0 is any free port', {
    default: '0',
    defaultDescription: '0',
  }),
  'serve-only': toggle('Demo:', 'Serve the pages, watch nothing'),
  ...logging,
};
