import type { Answer } from '../../core/ask.ts';
import { badBody } from '../json.ts';
import type { Context, Source } from '../platform.ts';
import { commentsIn, issuesIn, type RawComment, type RawIssue } from './issue.ts';
import { issueEntry } from './issueEntry.ts';
import type { Addresses } from './repository.ts';
import { sitesIn } from './summary.ts';

/**
 * The summary of what a page watches, which is written anew when the state of a site changes, after
 * its issue was opened or closed, and once a day. GitHub is asked for the issues only then: without
 * a token it answers 60 questions an hour, and those that nothing has changed count as well
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export function summarySource(at: Addresses): Source {
  const issues = at.issues('status');
  return {
    id: 'summary',
    url: at.summary,
    accept: 'application/json',
    details: (answer) => {
      sitesIn(answer);
      return [issues, at.comments];
    },
    read: (answer, context) => {
      sitesIn(answer);
      const found = issuesIn(detailOf(answer, issues, context), 'status');
      const comments = commentsIn(detailOf(answer, at.comments, context));
      const entries = found.map((raw) => {
        const own = comments.filter((comment) => isOn(raw, comment));
        return issueEntry(raw, own, answer, context.names);
      });
      return { entries, lists: 'recent' };
    },
  };
}

function detailOf(answer: Answer, url: string, { details }: Context): Answer {
  const found = details?.get(url);
  if (found === undefined) throw badBody(answer, 'answered a summary, GitHub no issues');
  return found;
}

function isOn({ number }: RawIssue, { issue_url }: RawComment): boolean {
  return number === issue_url?.split('/').at(-1);
}
