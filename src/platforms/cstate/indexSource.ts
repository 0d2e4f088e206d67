import type { Answer } from '../../core/ask.ts';
import { badBody } from '../json.ts';
import type { Source } from '../platform.ts';
import { indexIn, relevant } from './indexIn.ts';
import { issueEntry, issueOf, type Issue } from './issue.ts';
import { textUrlsOf } from './issueSource.ts';
import type { RawIssue } from './schema.ts';

/** More texts than this are not asked for at once. */
const MOST = 20;

/** The unresolved issues of a site, each of which is listed at every system that it affects. */
export function indexSource(site: string): Source {
  return {
    id: 'index',
    url: `${site}/index.json`,
    accept: 'application/json',
    relevant,
    details: (answer) => textUrlsOf(issuesIn(answer, site)).slice(0, MOST),
    read: (answer, context) => {
      const entries = issuesIn(answer, site).map((one) => issueEntry(one, answer, context));
      return { entries, lists: 'ongoing', pageName: indexIn(answer).title?.trim() };
    },
  };
}

function issuesIn(answer: Answer, site: string): readonly Issue[] {
  const { systems, pinnedIssues, baseURL } = indexIn(answer);
  const lists = systems.flatMap(({ unresolvedIssues }) =>
    unresolvedIssues ? [unresolvedIssues] : [],
  );
  // Version 4 does not list them.
  if (lists.length === 0) throw badBody(answer, 'answered no list of unresolved issues');
  const issues = [...lists.flat(), ...(pinnedIssues ?? []).map(informational)].map((raw) =>
    issueOf(raw, site, baseURL),
  );
  return [...new Map(issues.toReversed().map((issue) => [issue.id, issue])).values()].toReversed();
}

/** What is pinned is information, though its row does not say so. */
function informational(raw: RawIssue): RawIssue {
  return { ...raw, informational: true };
}
