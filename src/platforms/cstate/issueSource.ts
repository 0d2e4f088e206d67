import type { Answer } from '../../core/ask.ts';
import { badBody } from '../json.ts';
import type { Source } from '../platform.ts';
import { goTime } from './goTime.ts';
import { issueEntry, issueOf, type Issue } from './issue.ts';
import { readLoose } from './looseJson.ts';
import { RawIssueList, isIssueList } from './schema.ts';

/** Of how many issues that are over the text is read: what was written as one ended. */
const NEWEST = 3;
/** More texts than this are not asked for at once. */
const MOST = 20;

/** All issues of a site, open or not; the text of each is in a file of its own. */
export function issueSource(site: string): Source {
  return {
    id: 'issues',
    url: `${site}/issues/index.json`,
    accept: 'application/json',
    details: (answer) => {
      const issues = issuesIn(answer, site);
      const open = issues.filter(({ raw }) => !raw.resolved && !raw.informational);
      const over = issues.filter((issue) => !open.includes(issue));
      const newest = over.sort((a, b) => lastOf(b) - lastOf(a)).slice(0, NEWEST);
      return textUrlsOf([...open, ...newest]).slice(0, MOST);
    },
    read: (answer, context) => {
      const issues = issuesIn(answer, site);
      return { entries: issues.map((one) => issueEntry(one, answer, context)), lists: 'recent' };
    },
  };
}

function issuesIn(answer: Answer, site: string): readonly Issue[] {
  const body = readLoose(answer);
  if (!isIssueList(body)) throw badBody(answer, 'answered JSON that is no list of cState’s issues');
  const { pages, baseURL } = RawIssueList.parse(body);
  const issues = pages.filter(({ is }) => is === 'issue' || is === undefined);
  return issues.map((raw) => issueOf(raw, site, baseURL));
}

function lastOf({ raw }: Issue): number {
  const times = [raw.createdAt ?? raw.created_at, raw.lastMod, raw.resolvedAt ?? raw.resolved_at];
  return Math.max(...times.map((time) => goTime(time) ?? 0));
}

/** The addresses of the files with the issues' texts. */
export function textUrlsOf(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap(({ textUrl }) => textUrl ?? []);
}
