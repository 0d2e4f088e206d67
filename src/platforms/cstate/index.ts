import type { Answer } from '../../core/ask.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { componentSource, nameSource } from './components.ts';
import { indexSource } from './indexSource.ts';
import { issueSource } from './issueSource.ts';
import { peekLoose } from './looseJson.ts';
import { isIndex, isIssueList } from './schema.ts';
import { siteOf } from './siteOf.ts';

/**
 * cState, whose pages are files made by Hugo. What is in which of them was read in
 * https://github.com/cstate/cstate, layouts/index.json, layouts/_default/list.json and
 * layouts/issues/single.json.
 */
export const cstate: Platform = {
  id: 'cstate',
  title: 'cState',
  verified: 'real',
  note: 'one text for each issue, which is rewritten; says of none that it is a maintenance',
  probes: (page) => [`${siteOf(page)}/index.json`],
  recognises,
  parts: (page, wants) => [
    names(page),
    incidents(page),
    ...(wants.components ? [components(page)] : []),
  ],
};

function recognises(answer: Answer): boolean {
  const body = peekLoose(answer);
  return isIndex(body) || isIssueList(body);
}

function names(page: Page): Part {
  return { id: 'names', required: false, cadence: 'seldom', sources: [nameSource(siteOf(page))] };
}

/** Sites may leave the list of all issues out, then what is unresolved is found at the systems. */
function incidents(page: Page): Part {
  const sources = [issueSource(siteOf(page)), indexSource(siteOf(page))];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

function components(page: Page): Part {
  const sources = [componentSource(siteOf(page))];
  return { id: 'components', required: false, cadence: 'always', sources };
}
