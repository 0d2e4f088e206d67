import * as z from 'zod';
import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { Text, list } from '../raw.ts';

const Label = z.object({ name: Text }).catch({});

/** An issue, or a pull request, which GitHub lists among them. */
const RawIssue = z.object({
  number: Text,
  title: Text,
  state: Text,
  labels: list(Label).transform((labels) => (labels ?? []).flatMap(({ name }) => name ?? [])),
  html_url: Text,
  body: Text,
  created_at: Text,
  updated_at: Text,
  closed_at: Text,
  pull_request: z.unknown().optional(),
});
export type RawIssue = z.infer<typeof RawIssue>;

const RawComment = z
  .object({ id: Text, issue_url: Text, body: Text, created_at: Text, updated_at: Text })
  .catch({});
export type RawComment = z.infer<typeof RawComment>;

export type Label = 'status' | 'maintenance';

/** The issues of a label; a maintenance is none of the incidents, whatever else it is. Throws a Fault (BAD_BODY) when the answer is no list of issues. */
export function issuesIn(answer: Answer, label: Label): readonly RawIssue[] {
  const body = readJson(answer);
  if (!Array.isArray(body) || !body.every(isIssue)) {
    throw badBody(answer, 'answered JSON that is no list of issues');
  }
  const all = body.map((item) => RawIssue.parse(item));
  return all.filter(({ labels, pull_request }) => labelOf(labels) === label && !pull_request);
}

function labelOf(labels: readonly string[]): string | undefined {
  return ['maintenance', 'status'].find((label) => labels.includes(label));
}

function isIssue(item: unknown): boolean {
  return isObject(item) && typeof item['number'] === 'number' && Array.isArray(item['labels']);
}

/** Comments, oldest first. Throws a Fault (BAD_BODY) when the answer is no list of such. */
export function commentsIn(answer: Answer): readonly RawComment[] {
  const body = readJson(answer);
  if (!Array.isArray(body)) throw badBody(answer, 'answered JSON that is no list of comments');
  const comments = body.map((item) => RawComment.parse(item));
  return comments.toSorted((a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? ''));
}
