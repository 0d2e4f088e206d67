import { baseOf } from '../baseOf.ts';
import { entryOf } from '../entry.ts';
import { badBody, peekJson, readJson } from '../json.ts';
import type { Page, Platform, Source } from '../platform.ts';
import { toIncident } from './notice.ts';
import { RawNotices, RawStatus } from './schema.ts';

/** Sorry™, by the API that its pages have themselves: Postmark, Pingdom, Pipedrive, Loomly … */
export const sorry: Platform = {
  id: 'sorry',
  title: 'Sorry™',
  verified: 'documented',
  note: 'lists the latest update of a notice only, and no impact',
  probes: (page) => [`${baseOf(page)}/api/v1/status`],
  recognises: (answer) => {
    const body = peekJson(answer);
    return RawStatus.safeParse(body).success || isNotices(body);
  },
  parts: (page) => [
    { id: 'incidents', required: true, cadence: 'always', sources: [notices(page)] },
  ],
};

function notices(page: Page): Source {
  return {
    id: 'notices',
    url: `${baseOf(page)}/api/v1/notices`,
    accept: 'application/json',
    read: (answer) => {
      const found = RawNotices.safeParse(readJson(answer)).data;
      if (found === undefined) throw badBody(answer, 'answered JSON without "notices"');
      const entries = found.notices.map((raw) => entryOf(raw, answer, (id) => toIncident(id, raw)));
      return { entries, lists: 'recent' };
    },
  };
}

/** An empty list could be anybody's. */
function isNotices(body: unknown): boolean {
  const found = RawNotices.safeParse(body).data?.notices ?? [];
  return found.some(({ subject, timeline_state: time }) => Boolean(subject) && Boolean(time));
}
