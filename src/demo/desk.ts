import type { Impact, Status } from '../core/incident.ts';
import { type Effect, type PageIncident, type PageUpdate, STATUS_OF_IMPACT } from './model.ts';
import { Page } from './page.ts';

/** An incident to be. */
export interface Opening {
  readonly name: string;
  readonly body: string;
  /** What scripts and tests call it, and its first update (`<key>/1`). */
  readonly key?: string;
  readonly status?: Status;
  readonly impact?: Impact;
  /** Names, `group / name` or ids. */
  readonly components?: readonly string[];
  readonly startedAt?: number;
}

/** How an update is posted. */
export interface Posting {
  readonly key?: string;
  /** Backdated or future, as people see it. */
  readonly displayAt?: number;
}

/** A page with a desk at which incidents are written and found again. */
export class Desk extends Page {
  /** The incident or maintenance of this id or key. */
  find(ref: string): PageIncident {
    const found = this.state.incidents.findLast(({ id, key }) => id === ref || key === ref);
    if (!found) throw new Error(`${this.id}: no incident ${ref}`);
    return found;
  }

  /** The update of this id or key. */
  findUpdate(ref: string): { incident: PageIncident; update: PageUpdate } {
    for (const incident of this.state.incidents) {
      const update = incident.updates.find(({ id, key }) => id === ref || key === ref);
      if (update) return { incident, update };
    }
    throw new Error(`${this.id}: no update ${ref}`);
  }

  protected create(kind: PageIncident['kind'], from: Opening, impact: Impact): PageIncident {
    const at = this.now();
    const incident: PageIncident = {
      id: this.newId(),
      key: from.key,
      kind,
      name: from.name,
      status: 'investigating',
      impact,
      code: this.ids.short(),
      createdAt: at,
      updatedAt: at,
      startedAt: from.startedAt ?? at,
      monitoringAt: null,
      resolvedAt: null,
      scheduledFor: null,
      scheduledUntil: null,
      components: (from.components ?? []).map((name) => this.component(name).id),
      updates: [],
    };
    this.state.incidents.push(incident);
    return incident;
  }

  protected post(to: PageIncident, status: Status, body: string, posting: Posting = {}): string {
    const at = this.now();
    const id = this.newId();
    const key = posting.key ?? (to.key && `${to.key}/${to.updates.length + 1}`);
    const displayAt = posting.displayAt ?? at;
    const effects = this.affect(to, status);
    to.updates.push({ id, key, status, body, createdAt: at, updatedAt: at, displayAt, effects });
    to.status = status;
    if (status === 'monitoring') to.monitoringAt = at;
    if (status === 'resolved' || status === 'completed') to.resolvedAt = at;
    this.stamp(to);
    this.changed();
    return id;
  }

  /** The page's components follow an incident's status, as they do when people tick the boxes. */
  private affect(incident: PageIncident, status: Status): Effect[] {
    const at = this.now();
    return incident.components.map((id) => {
      const component = this.component(id);
      const from = component.status;
      const to = statusUnder(incident.impact, status);
      if (from !== to) Object.assign(component, { status: to, updatedAt: at });
      return { component: id, from, to };
    });
  }

  protected alter(ref: string, change: (incident: PageIncident) => void): void {
    const incident = this.find(ref);
    change(incident);
    this.stamp(incident);
    this.changed();
  }

  /** A few milliseconds later than what was written, as on real pages, and never earlier than before. */
  protected stamp(incident: PageIncident): void {
    const at = this.now() + this.ids.between(4, 70);
    incident.updatedAt = Math.max(at, incident.updatedAt);
  }
}

const CALM: ReadonlySet<Status> = new Set(['resolved', 'postmortem', 'scheduled', 'completed']);

function statusUnder(impact: Impact, status: Status): Status {
  return CALM.has(status) ? 'operational' : STATUS_OF_IMPACT[impact];
}
