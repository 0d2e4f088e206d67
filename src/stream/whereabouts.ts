import type { Fault } from '../core/fault.ts';
import type { Identity, Resort } from './identify/search.ts';
import { adopt, type PageState } from './pageState.ts';
import type { Visit } from './visit.ts';

/** When a page that is read as a last resort is looked for anew. */
const LOOK_AGAIN_MS = 6 * 3_600_000;
/** A single sweep believes the feed at once, so the next ones look sooner. */
const ONCE_LOOK_AGAIN_MS = 30 * 60_000;

/** Whether a page was found as a last resort, which may have been while its best address was down. */
export function isMakeshift({ state: { platform, lookAgainAt }, actor }: Visit): boolean {
  const found = platform?.lastResort === true && actor.platform === undefined;
  return found && actor.steady() >= lookAgainAt;
}

/** Notes that the page is looked for anew only some hours from now. */
export function lookedAgain({ state, actor }: Visit): void {
  state.lookAgainAt = actor.steady() + (actor.once ? ONCE_LOOK_AGAIN_MS : LOOK_AGAIN_MS);
}

/** A page is believed to be lost after so many looks for its platform. */
const LOST = 5;

/** A page that is only unwell for a while must not end up with its feed, which would do for good. */
export function resortOf({ state: { platform, lost }, actor }: Visit): Resort {
  if (actor.once || lost >= LOST) return 'gladly';
  return platform === undefined || platform.lastResort === true ? 'if all answered' : 'never';
}

/** Whether a failure is of the kind that a page shows after it moved to another platform. */
export function looksMoved({ code, status }: Fault): boolean {
  return code === 'BAD_BODY' || code === 'REDIRECT' || status === 404 || status === 410;
}

/** Whether the page is where it was. */
export function isSame(state: PageState, { platform, page }: Identity): boolean {
  const { url, endpoint } = state.page;
  return platform === state.platform && page.url === url && page.endpoint === endpoint;
}

/** Reads the page where it was found from now on, and says so. */
export function adoptIdentity(visit: Visit, identity: Identity): void {
  const { state, actor } = visit;
  const former = state.platform?.id ?? null;
  const { platform, page, url, answer } = identity;
  adopt(state, identity, platform.parts(page, { components: actor.types.includes('component') }));
  state.told = { url, answer };
  lookedAgain(visit);
  actor.say({ kind: 'platform', provider: actor.name, platform: platform.id, former });
}
