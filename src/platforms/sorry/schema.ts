import * as z from 'zod';
import { Text, list } from '../raw.ts';

// The status API that every page has, as public readers of status.postmarkapp.com/api/v1/notices
// have it (2026-10), and the words of https://docs.sorryapp.com/v1.

export const RawNotice = z
  .object({
    id: Text,
    type: Text,
    state: Text,
    timeline_state: Text,
    subject: Text,
    url: Text,
    created_at: Text,
    updated_at: Text,
    began_at: Text,
    ended_at: Text,
    /** The only one that is listed. */
    latest_update: z.object({ id: Text, content: Text, created_at: Text }).nullish().catch(null),
    components: list(z.object({ id: Text, name: Text }).catch({})),
  })
  .catch({});
export type RawNotice = z.infer<typeof RawNotice>;

export const RawNotices = z.object({ notices: z.array(RawNotice) });

/** `/api/v1/status`: what there is to recognise a page by that has no notices. */
export const RawStatus = z.object({
  page: z.object({ state: z.string().min(1), state_text: z.string() }),
});
