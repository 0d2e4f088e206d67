import * as z from 'zod';
import { isObject } from '../../core/isObject.ts';
import { Text, list } from '../raw.ts';

/** A truth, or its name: version 4 writes "true" and, for false, "<no value>". */
const Flag = z.union([z.boolean(), z.string().transform((text) => text === 'true')]).catch(false);

/** An issue in any of the lists; early ones have other names for two of its times. */
export const RawIssue = z
  .object({
    is: Text,
    title: Text,
    createdAt: Text,
    created_at: Text,
    lastMod: Text,
    permalink: Text,
    filename: Text,
    severity: Text,
    resolved: Flag,
    informational: Flag,
    resolvedAt: Text,
    resolved_at: Text,
    affected: list(Text),
  })
  .catch({ resolved: false, informational: false });
export type RawIssue = z.infer<typeof RawIssue>;

const RawSystem = z
  .object({ name: Text, category: Text, status: Text, unresolvedIssues: list(RawIssue) })
  .catch({});

export const RawIndex = z.object({
  title: Text,
  baseURL: Text,
  categories: list(z.object({ name: Text, hideTitle: Flag }).catch({ hideTitle: false })),
  pinnedIssues: list(RawIssue),
  systems: z.array(RawSystem),
});
export type RawIndex = z.infer<typeof RawIndex>;

export const RawIssueList = z.object({ baseURL: Text, pages: z.array(RawIssue) });

/** Whether a body is a site's `/index.json`. */
export function isIndex(body: unknown): boolean {
  return (
    isObject(body) && typeof body['cStateVersion'] === 'string' && Array.isArray(body['systems'])
  );
}

/** Whether a body is a site's `/issues/index.json`. */
export function isIssueList(body: unknown): boolean {
  if (!isObject(body) || body['is'] !== 'issues') return false;
  return Array.isArray(body['pages']) && typeof body['baseURL'] === 'string';
}
