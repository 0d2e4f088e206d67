import type { Incident } from '../core/incident.ts';
import { impactOfComponent } from './words.ts';
import type { ComponentStatus } from './words.ts';

/** What a page says of one component: its state now, without any log. */
export interface ComponentState {
  readonly id: string;
  readonly name: string;
  readonly status: ComponentStatus;
  readonly url: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A component's state in the form of an incident that affects just this component. */
export function componentIncident(state: ComponentState): Incident {
  const { id, name, status, url, createdAt, updatedAt } = state;
  return {
    id,
    type: 'component',
    name,
    status,
    impact: impactOfComponent(status),
    components: [{ id, name }],
    url,
    createdAt,
    updatedAt,
    startedAt: null,
    resolvedAt: null,
    scheduledFor: null,
    scheduledUntil: null,
    updates: [],
  };
}
