import type { Impact, Status } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';
import { componentStatusOf, impactOfComponent, statusOf } from '../words.ts';
import { worstOf } from '../worstOf.ts';

type Text = string | null | undefined;

/** `maintenance_complete` and its like → the maintenance's status; other words as they are. */
export function nativeStatusOf(type: 'incident' | 'maintenance', word: Text): Status | undefined {
  const bare = word?.replace(/^maintenance_/, '').replace(/^complete$/, 'completed');
  return statusOf(type, bare);
}

/** incident.io calls a major outage `full_outage`. */
export function nativeComponentStatusOf(word: Text): ComponentStatus | undefined {
  return componentStatusOf(word === 'full_outage' ? 'major_outage' : word);
}

/** The worst impact that component statuses stand for; `unknown` when none of them is known. */
export function worstImpact(words: readonly Text[]): Impact {
  const statuses = words.map(nativeComponentStatusOf).filter((status) => status !== undefined);
  return worstOf(statuses.map(impactOfComponent));
}
