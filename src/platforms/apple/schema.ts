import * as z from 'zod';
import { Epoch } from '../epoch.ts';
import { Text, list } from '../raw.ts';

export const RawEvent = z
  .object({
    messageId: Text,
    eventStatus: Text,
    statusType: Text,
    message: Text,
    usersAffected: Text,
    datePosted: Text,
    epochStartDate: Epoch,
    epochEndDate: Epoch,
    affectedServices: list(Text),
  })
  .catch({});
export type RawEvent = z.infer<typeof RawEvent>;

export const RawService = z.object({ serviceName: z.string().min(1), events: z.array(RawEvent) });
export type RawService = z.infer<typeof RawService>;

/** The whole file: there is no page of Apple's without services. */
export const RawServices = z.object({ services: z.array(RawService).min(1) });
