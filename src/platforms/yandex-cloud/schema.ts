import * as z from 'zod';
import { Text, list } from '../raw.ts';

const RawComment = z
  .object({ id: Text, type: Text, content: Text, createdAt: Text, updatedAt: Text })
  .catch({});
export type RawComment = z.infer<typeof RawComment>;

const RawInstallation = z
  .object({ code: Text, zones: list(z.object({ id: Text }).catch({})) })
  .catch({});

export const RawIncident = z
  .object({
    id: Text,
    title: Text,
    status: Text,
    level: z.object({ label: Text }).nullish().catch(null),
    levelId: Text,
    startDate: Text,
    endDate: Text,
    createdAt: Text,
    updatedAt: Text,
    report: Text,
    isReportPublished: z.boolean().nullish().catch(null),
    reportPublishedTime: Text,
    services: list(z.object({ id: Text, name: Text }).catch({})),
    installations: list(RawInstallation),
    comments: list(RawComment),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;
