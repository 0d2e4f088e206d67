import { readFileSync, readdirSync } from 'node:fs';

/** A real payload, or many of one page over time. */
export interface RealPayload {
  /** A file, or a folder of many. */
  readonly name: string;
  readonly bodies: () => readonly Buffer[];
}

/** Whose a payload is: the first of these that its name begins with. */
const OWNERS: readonly (readonly [start: string, platform: string])[] = [
  ['aws/', 'aws'],
  ['azure/', 'azure'],
  ['betterstack/', 'better-stack'],
  ['cstate/', 'cstate'],
  ['datadog-statuspages/', 'datadog'],
  ['flashcat/', 'flashduty'],
  ['google-cloud/', 'google'],
  ['html-pages/stts-pagerduty', 'pagerduty'],
  ['html-pages/', 'feed'],
  ['incidentio/', 'incident-io'],
  ['instatus/', 'instatus'],
  ['lambstatus/', 'feed'],
  ['series/gcp-', 'google'],
  ['series/github-history-atom', 'feed'],
  ['series/slack-', 'slack'],
  ['series/', 'statuspage'],
  ['slack/', 'slack'],
  ['statusio/', 'status-io'],
  ['statuspage/github-history', 'feed'],
  ['statuspage/parse-history', 'feed'],
  ['statuspage/', 'statuspage'],
  ['uptime-kuma/', 'uptime-kuma'],
  ['volcengine/', 'feed'],
  ['xai/', 'feed'],
  ['yandex-cloud/', 'yandex-cloud'],
];

/** Where a payload was asked for, when its page's address alone does not tell. */
const PATHS: readonly (readonly [start: string, path: string])[] = [
  ['aws/rss-', '/rss/all.rss'],
  ['flashcat/deepseek-active', '/api/status-page/1/active'],
];

/** What is a page's answer, but tells none of its incidents; and why. */
const WITHOUT_INCIDENTS: readonly (readonly [start: string, why: string])[] = [
  ['html-pages/stts-pagerduty', ''],
  ['html-pages/', 'tells where the data is'],
  ['series/github-status-', 'tells how the page is as a whole'],
  ['statuspage/codametrix-2026-08-02-components', 'tells components'],
  ['statuspage/codametrix-2026-08-02-status', 'tells how the page is as a whole'],
  ['statuspage/github-status-2020', 'tells how the page is as a whole'],
];

/** What is real, but is not the answer of a page that could be watched; and why. */
const NO_PAGES: readonly (readonly [start: string, why: string])[] = [
  ['apple/readme-', 'one service, as a package prints it'],
  ['aws/data-json', 'an address that was given up in 2023'],
  ['freshstatus/webhook-', 'what a webhook delivers'],
  ['google-cloud/incidents.schema', 'a schema'],
  ['heroku/v3-', 'a version of 2013 that is gone'],
  ['heroku/webhook-', 'what a webhook delivers'],
  ['html-pages/stts-mastodonsocial', 'HTML that names no data; Instatus has it at /summary.json'],
  ['html-pages/stts-whereby', 'HTML that names no data; Instatus has it at /summary.json'],
  ['pagerduty/status-page-data', 'taken out of its HTML, which is read'],
  ['statuspage-webhooks/', 'what a webhook delivers'],
  ['statuspage/github-incidents-2026-07-31-trimmed', 'its page was cut off by who kept it'],
  ['statuspage/github-single-incident', 'one incident, cut out by who kept it'],
  ['upptime/', 'how long sites were up, without incidents'],
  ['weekly-incident-raw/', 'one incident, wrapped by who kept it'],
  ['yandex-cloud/incident-', 'one incident of the list'],
];

/** The platform whose payload it is; undefined when it is not the answer of a page. */
export function ownerOf(name: string): string | undefined {
  if (whyNot(name) !== undefined) return undefined;
  return OWNERS.find(([start]) => name.startsWith(start))?.[1];
}

/** Why a payload is not the answer of a page; undefined when it is one. */
export function whyNot(name: string): string | undefined {
  return NO_PAGES.find(([start]) => name.startsWith(start))?.[1];
}

/** Where a payload's page answers it, below the page's own address. */
export function pathOf(name: string): string {
  return PATHS.find(([start]) => name.startsWith(start))?.[1] ?? '';
}

/** Why a page's answer tells no incidents; empty when it does. */
export function whyNoIncidents(name: string): string {
  return WITHOUT_INCIDENTS.find(([start]) => name.startsWith(start))?.[1] ?? '';
}

/** All that is called real in a folder's PROVENANCE.md, and its series. */
export function realPayloads(folder: URL): readonly RealPayload[] {
  const text = readFileSync(new URL('PROVENANCE.md', folder), 'utf8');
  const rows = text.matchAll(/^\| (\w[\w-]*\/\S+) \| \d+ \| real \|/gm);
  const files = [...rows].map(([, name = '']) => {
    return { name, bodies: () => [readFileSync(new URL(name, folder))] };
  });
  const series = readdirSync(new URL('series/', folder)).map((name) => {
    return { name: `series/${name}`, bodies: () => bodiesIn(new URL(`series/${name}/`, folder)) };
  });
  return [...files, ...series];
}

function bodiesIn(folder: URL): readonly Buffer[] {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.tsv'));
  const bodies = files.toSorted().map((file) => readFileSync(new URL(file, folder)));
  // Some answers were empty, which no page is known by.
  return bodies.filter(({ length }) => length > 0);
}
