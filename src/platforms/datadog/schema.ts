import * as z from 'zod';
import { Text, list } from '../raw.ts';

const RawComponent = z.object({ id: Text, name: Text, status: Text }).catch({});
export type RawComponent = z.infer<typeof RawComponent>;

/** A component as the page lists it, or a group of them. */
export const RawPlace = z
  .object({ id: Text, name: Text, status: Text, type: Text, components: list(RawComponent) })
  .catch({});
export type RawPlace = z.infer<typeof RawPlace>;

const RawUpdate = z
  .object({
    id: Text,
    status: Text,
    description: Text,
    createdAt: Text,
    startedAt: Text,
    lastModifiedAt: Text,
    componentsAffected: list(RawComponent),
  })
  .catch({});
export type RawUpdate = z.infer<typeof RawUpdate>;

/** An incident, or a maintenance, which has the two dates of its plan. */
export const RawIncident = z
  .object({
    id: Text,
    title: Text,
    currentStatus: Text,
    description: Text,
    publishedDate: Text,
    resolvedDate: Text,
    lastModifiedAt: Text,
    deletedAt: Text,
    startDate: Text,
    completedDate: Text,
    componentsAffected: list(RawComponent),
    timeline: list(RawUpdate),
  })
  .catch({});
export type RawIncident = z.infer<typeof RawIncident>;
