import type { Event } from '../core/event.ts';
import { isClosed } from '../core/incident.ts';
import { componentsInWords, inWords, statusInWords } from './inWords.ts';

/** How much an event matters to who reads it, from "it is over" on. */
export type Severity = 'over' | 'planned' | 'notice' | 'minor' | 'major' | 'critical';

/** An event as a chat, a mail or a pager puts it before people; plain text, nothing escaped. */
export interface Message {
  readonly severity: Severity;
  /** `OpenAI: Elevated error rates`. */
  readonly title: string;
  /** `INVESTIGATING`, `RESOLVED`, `MONITORING (edited)`. */
  readonly status: string;
  /** What was told: the texts of all new updates, oldest first, an empty line between them. */
  readonly text: string;
  /** `API, Chat and 9 more`; empty when none is named. */
  readonly components: string;
  readonly url: string | null;
  /** When it was published, ISO 8601. */
  readonly at: string;
}

/** `#rrggbb` for each severity: green when over, blue when planned, else the warmer the worse. */
export const COLORS: Readonly<Record<Severity, string>> = {
  over: '#2eb67d',
  planned: '#3b82f6',
  notice: '#8b95a1',
  minor: '#ecb22e',
  major: '#e8912d',
  critical: '#e01e5a',
};

/** What an event says to people; a template's text, where there is one, instead of its own. */
export function messageOf(event: Event, template?: (event: Event) => string): Message {
  const texts = event.updates.map(({ message }) => message);
  const when = event.change === 'reminder' ? [inWords(event, 'UTC')] : [];
  const said = [...when, ...texts].filter((message) => message !== '');
  const own = said.length > 0 ? said.join('\n\n') : inWords(event, 'UTC');
  return {
    severity: severityOf(event),
    title: `${event.provider_name}: ${event.name}`,
    status: statusInWords(event.status) + markOf(event),
    text: template?.(event) ?? own,
    components: componentsInWords(event.components),
    url: event.url,
    at: event.updates.at(-1)?.created_at ?? event.updated_at,
  };
}

/** How much an event matters; what its source does not rate counts as minor. */
export function severityOf({ type, status, impact, change }: Event): Severity {
  if (isClosed(status)) return 'over';
  if (type === 'maintenance' || impact === 'maintenance') return 'planned';
  if (change === 'removed' || impact === 'none') return 'notice';
  return impact === 'unknown' ? 'minor' : impact;
}

function markOf({ change }: Event): string {
  const plain = change === 'opened' || change === 'updated' || change === 'resolved';
  return plain ? '' : ` (${change})`;
}

/** At most so many characters, the cut shown as `…`, and no character cut in half. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
