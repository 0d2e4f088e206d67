import * as z from 'zod';
import { Epoch } from '../epoch.ts';
import { Text } from '../raw.ts';

// Undocumented; the shape that public readers of data.status.adobe.com/adobestatus/StatusEvents
// agree on: github.com/inket/stts (AdobeStore.swift), a Singer tap and two others of 2026-09.

function mapOf<Item extends z.ZodType>(item: Item) {
  return z.record(z.string(), item).nullish().catch(null);
}

/** What happened to one product at one time; the words stand elsewhere, under tokens. */
const RawStep = z
  .object({
    status: Text,
    severity: Text,
    titleToken: Text,
    messageToken: Text,
    statusTime: Epoch,
    messageTime: Epoch,
  })
  .catch({});
export type RawStep = z.infer<typeof RawStep>;

const RawProduct = z
  .object({ id: Text, name: Text, startedOn: Epoch, endedOn: Epoch, history: mapOf(RawStep) })
  .catch({});
export type RawProduct = z.infer<typeof RawProduct>;

/** An incident or a maintenance; only the latter has a status and times of its own. */
export const RawEvent = z
  .object({
    id: Text,
    status: Text,
    scheduledDate: Epoch,
    startedOn: Epoch,
    completedOn: Epoch,
    products: mapOf(RawProduct),
  })
  .catch({});
export type RawEvent = z.infer<typeof RawEvent>;

const RawMessage = z.object({ htmlMessage: Text, textMessage: Text }).catch({});
export type RawMessage = z.infer<typeof RawMessage>;
const Messages = mapOf(z.record(z.string(), RawMessage).catch({}));

/** The whole answer: all events of some weeks, and their words by language and token. */
export const RawEvents = z.object({
  incidentEvent: z.object({ incidents: z.record(z.string(), RawEvent), messages: Messages }),
  maintenanceEvent: z.object({ maintenance: z.record(z.string(), RawEvent), messages: Messages }),
});
export type RawEvents = z.infer<typeof RawEvents>;
