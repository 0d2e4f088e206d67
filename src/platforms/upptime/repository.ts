import type { Page } from '../platform.ts';

/** Where a page's data are. */
export interface Addresses {
  readonly summary: string;
  /** The newest issues of this label, or of all. */
  issues(label?: string): string;
  /** The newest comments on any issue. */
  readonly comments: string;
}

/** How many of its newest issues a repository is asked for. */
const ISSUES = 50;
const COMMENTS = 100;

const API = /^(https?:\/\/.+?)\/repos\/([\w.-]+)\/([\w.-]+)/;
const SITE =
  /^https?:\/\/(?:www\.)?(?:github\.com|raw\.githubusercontent\.com)\/([\w.-]+)\/([\w.-]+)/;

/** Whether a page is given as its repository, be it the API's address or another. */
export function isRepository(page: Page): boolean {
  return repositoryOf(page) !== undefined;
}

/** The addresses of a page's data; of one whose repository is not known those are nowhere. */
export function addressesOf(page: Page): Addresses {
  const { api, files } = repositoryOf(page) ?? { api: page.url, files: page.url };
  return {
    summary: `${files}/history/summary.json`,
    issues: (label) =>
      `${api}/issues?${label === undefined ? '' : `labels=${label}&`}state=all&per_page=${ISSUES}`,
    comments: `${api}/issues/comments?sort=created&direction=desc&per_page=${COMMENTS}`,
  };
}

/** Where the API of a repository is. */
export function apiOf(owner: string, name: string): string {
  return `https://api.github.com/repos/${owner}/${name}`;
}

/** GitHub's files are on a host of their own; elsewhere they are looked for beside the API. */
function repositoryOf({ address, endpoint }: Page) {
  const given = endpoint ?? address;
  const [, root, ...byApi] = API.exec(given) ?? [];
  const [owner, repo] = root === undefined ? (SITE.exec(given) ?? []).slice(1) : byApi;
  if (owner === undefined || repo === undefined) return undefined;
  const name = repo.replace(/\.git$/, '');
  const isHub = root === undefined || new URL(root).host === 'api.github.com';
  const files = isHub ? 'https://raw.githubusercontent.com' : root;
  const api = isHub ? apiOf(owner, name) : `${root}/repos/${owner}/${name}`;
  return { api, files: `${files}/${owner}/${name}/HEAD` };
}
