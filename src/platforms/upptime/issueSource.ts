import type { Answer } from '../../core/ask.ts';
import { badBody, readJson } from '../json.ts';
import type { Source } from '../platform.ts';
import { issueEntry } from './issueEntry.ts';
import { issuesIn, type Label } from './issue.ts';
import type { Addresses } from './repository.ts';

/** The newest issues of a repository as GitHub lists them, without their comments. */
export function issueSource(label: Label, at: Addresses): Source {
  return {
    id: 'issues',
    // Most repositories have no maintenance at all, and nothing at all says nothing.
    url: at.issues(label === 'status' ? label : undefined),
    accept: 'application/vnd.github+json',
    read: (answer, { names }) => {
      refuseNone(answer);
      const entries = issuesIn(answer, label).map((raw) => issueEntry(raw, [], answer, names));
      return { entries, lists: 'recent' };
    },
  };
}

function refuseNone(answer: Answer): void {
  const body = readJson(answer);
  if (Array.isArray(body) && body.length === 0) throw badBody(answer, 'answered no issues');
}
