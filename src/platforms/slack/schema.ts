import * as z from 'zod';
import { Text, list } from '../raw.ts';

// The fields that https://docs.slack.dev/reference/slack-status-api documents; ids are texts there
// and numbers in answers.

const RawNote = z.object({ date_created: Text, body: Text }).catch({});
export type RawNote = z.infer<typeof RawNote>;

/** An event of `/history` or `/current`. */
export const RawIncident = z
  .object({
    id: Text,
    title: Text,
    type: Text,
    status: Text,
    url: Text,
    date_created: Text,
    date_updated: Text,
    services: list(Text).transform(sorted),
    notes: list(RawNote),
  })
  .catch({ services: null });
export type RawIncident = z.infer<typeof RawIncident>;

/** From one answer to the next they come in another order (status.slack.com, 2022-02-22). */
function sorted(names: readonly (string | null | undefined)[] | null | undefined): string[] | null {
  return names ? names.flatMap((name) => name?.trim() || []).toSorted() : null;
}
