import type { Answer } from '../../core/ask.ts';
import { peekJson } from '../json.ts';
import type { Page, Part, Platform } from '../platform.ts';
import { addressesOf, publicUrl, summaryUrl } from './addresses.ts';
import { components } from './components.ts';
import { incidents } from './incidents.ts';
import { isSummary } from './summary.ts';

/**
 * StatusIQ of Zoho's Site24x7. Its API is not documented; it is read as the vendor's own app
 * libraries do: https://github.com/site24x7/StatusIQ-Android-SDK (2022) and
 * https://github.com/site24x7/StatusIQ-iOS-SDK (2021).
 */
export const statusIq: Platform = {
  id: 'statusiq',
  title: 'StatusIQ',
  verified: 'documented',
  note: 'read as its vendor’s app libraries do; planned maintenances only where they are listed as active',
  owns: ({ host }) => /\.site24x7statusiq\.com$|^status\.site24x7\.com$/i.test(host),
  probes: (page) => [summaryUrl(page), page.url],
  recognises: (answer) => isSummary(peekJson(answer)) || idInHtml(answer) !== undefined,
  endpointIn: (answer, page) => {
    const id = idInHtml(answer);
    return id === undefined ? page.endpoint : publicUrl(page, id);
  },
  parts: (page, wants) => [told(page), ...(wants.components ? [states(page)] : [])],
};

/** The page's id in its HTML, as its script has it (status.vwo.com, 2026-09-06). */
function idInHtml({ body }: Answer): string | undefined {
  const text = body.toString('utf8');
  if (!/^\s*(?:<!--|<!doctype html|<html)/i.test(text)) return undefined;
  return /["']enc_statuspage_id["']\s*:\s*["']([\w-]+={0,2})["']/.exec(text)?.[1];
}

function told(page: Page): Part {
  const sources = addressesOf(page).map((address) => incidents(page, address));
  return { id: 'incidents', required: true, cadence: 'always', sources };
}

function states(page: Page): Part {
  const sources = addressesOf(page).map((address) => components(page, address));
  return { id: 'components', required: false, cadence: 'always', sources };
}
