import { Fault } from '../core/fault.ts';
import { nameOf } from '../config/names.ts';
import { plainLine } from '../sinks/plain.ts';
import { table } from './table.ts';
import type { Inspection } from './inspect.ts';

/** Why a page cannot be read, what each of its addresses said, and what can be done; for people. */
export function lostReport(found: Inspection, fault: Fault, width?: number): string {
  const lines = [
    `statuswire: ${plainLine(fault.message)}`,
    ...saidLines(found, width),
    ...adviceOn(found, fault),
  ];
  return `${lines.join('\n')}\n`;
}

/** Addresses that answered alike stand together. */
function saidLines({ asked, page }: Inspection, width: number | undefined): string[] {
  const alike = new Map<string, string[]>();
  for (const [url, said] of asked) alike.set(said, [...(alike.get(said) ?? []), url]);
  const [first, ...more] = [...alike].map(([said, urls]) => [
    `  ${plainLine(said)}`,
    [...new Set(urls.map((url) => below(url, page.url)))].join(' '),
  ]);
  return first === undefined ? [] : ['', 'What was asked:', ...table(first, more, width)];
}

/** The address below the page's, which need not be told again and again. */
function below(url: string, page: string): string {
  if (url === page) return '/';
  return url.startsWith(`${page}/`) ? url.slice(page.length) : url;
}

function adviceOn({ page, platform }: Inspection, fault: Fault): string[] {
  if (platform !== undefined)
    return ['', `It looks like ${platform.title}, which may be read again in a moment.`];
  const { code } = fault;
  if (code === 'NETWORK') return ['', 'Is the address right? Behind a proxy, set HTTPS_PROXY.'];
  if (code === 'TIMEOUT') return ['', 'Try again, or wait longer with --timeout.'];
  if (code !== 'UNKNOWN_PLATFORM') return ['', 'Try again in a while.'];
  if (isRefused(fault)) {
    return [
      '',
      'A private page, or one that refuses programs: "headers" in its row may carry a token.',
    ];
  }
  return ['', 'What you can do:', ...otherWays(nameOf(page.url), page.url)];
}

function isRefused({ cause }: Fault): boolean {
  return cause instanceof Fault && (cause.status === 401 || cause.status === 403);
}

function otherWays(name: string, url: string): string[] {
  const row = (platform: string, endpoint: string, more = '') =>
    `    { "name": "${name}", "url": "${url}", "platform": "${platform}", "endpoint": "${endpoint}"${more} }`;
  return [
    '  Open the page in a browser: when its data comes from another host, detect that address.',
    '  When it has a feed (RSS or Atom), name it in providers.json:',
    row('feed', 'https://…/feed.xml'),
    '  When it has JSON, say where the incidents are in it (see the README):',
    row('json', 'https://…/incidents.json', ', "options": { … }'),
  ];
}
