import type { Answer } from '../../core/ask.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { apiOf, apiUrl, idInHtml } from './addresses.ts';
import { components } from './components.ts';
import { history, state } from './sources.ts';
import { isState } from './state.ts';

/**
 * Status.io: pages on hosts of their own, all of whose states are at `api.status.io`, by the id that
 * their HTML names. https://kb.status.io/developers/public-status-api
 */
export const statusIo: Platform = {
  id: 'status-io',
  title: 'Status.io',
  verified: 'real',
  note: 'a page whose HTML does not name its id wants `endpoint`',
  owns: ({ host }) => /(?:^|\.)status\.io$/i.test(host),
  probes: (page) => [apiOf(page) ?? page.url],
  recognises: (answer) => isState(peekJson(answer)) || idInAnswer(answer) !== undefined,
  endpointIn,
  parts: (page, wants) => [incidents(page), ...(wants.components ? [states(page)] : [])],
};

function endpointIn(answer: Answer, page: Page): string | undefined {
  const id = idInAnswer(answer);
  return id === undefined ? apiOf(page) : apiUrl(id);
}

/** The id in a page's HTML. */
function idInAnswer({ body }: Answer): string | undefined {
  const text = body.toString('utf8');
  return /^\s*(?:<!--|<!doctype html|<html)/i.test(text) ? idInHtml(text) : undefined;
}

function incidents(page: Page): Part {
  const sources = [state(page), history(page)];
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

function states(page: Page): Part {
  return { id: 'components', required: false, cadence: 'always', sources: [components(page)] };
}
