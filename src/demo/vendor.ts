import type { Impact, Status } from '../core/incident.ts';
import { history, type HistoryOptions } from './history.ts';
import { type Effect, type PageIncident, STATUS_OF_IMPACT } from './model.ts';
import { Page } from './page.ts';
import { sentences } from './texts.ts';

export type { VendorOptions } from './page.ts';

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

/** A maintenance to be. */
export interface Planning extends Omit<Opening, 'status' | 'impact' | 'startedAt'> {
  readonly from: number;
  readonly until: number;
}

/** How an update is posted. */
export interface Posting {
  readonly key?: string;
  /** Backdated or future, as people see it. */
  readonly displayAt?: number;
}

/**
 * A simulated vendor: one status page and all that vendors do to theirs. Every operation shows on
 * the page at once; `ref` is an id or a key. Pure: its clock is given and its ids are seeded.
 */
export class Vendor extends Page {
  /** Opens an incident; gives its id. */
  open(opening: Opening): string {
    const incident = this.create('incident', opening, opening.impact ?? 'minor');
    this.post(incident, opening.status ?? 'investigating', opening.body);
    return incident.id;
  }

  /** Posts an incident that is over already. */
  bornResolved(opening: Opening): string {
    return this.open({ ...opening, status: 'resolved' });
  }

  /** Posts an update; gives its id. Its key is `<incident's key>/<number>` unless it has one. */
  update(ref: string, status: Status, body: string, posting: Posting = {}): string {
    return this.post(this.find(ref), status, body, posting);
  }

  /** Rewrites an update's text; with `stamp: false` no "updated at" moves. */
  edit(ref: string, body: string, { stamp = true } = {}): void {
    const { incident, update } = this.findUpdate(ref);
    update.body = body;
    if (stamp) {
      update.updatedAt = this.now();
      update.displayAt = Math.floor(update.displayAt / 1000) * 1000;
      this.stamp(incident);
    }
    this.changed();
  }

  /** Changes an update's markup and nothing that a reader sees. */
  markupOnly(ref: string): void {
    const { body } = this.findUpdate(ref).update;
    const words = body.replace(/^(\w+)/, "<var data-var='word'>$1</var>");
    this.edit(ref, `${words.replaceAll('\n', '\r\n')}<br />`, { stamp: false });
  }

  rename(ref: string, name: string): void {
    this.alter(ref, (incident) => (incident.name = name));
  }

  setImpact(ref: string, impact: Impact): void {
    this.alter(ref, (incident) => (incident.impact = impact));
  }

  resolve(ref: string, body = 'This incident has been resolved.', posting: Posting = {}): string {
    return this.update(ref, 'resolved', body, posting);
  }

  /** Adds the story behind an incident. incident.io has no such status: it stays resolved there. */
  postmortem(ref: string, body: string): string {
    return this.update(ref, this.style === 'statuspage' ? 'postmortem' : 'resolved', body);
  }

  /** Takes a resolved incident up again; "resolved at" is left standing, as on real pages. */
  reopen(ref: string, body: string, status: Status = 'investigating'): string {
    return this.update(ref, status, body);
  }

  /** Moves "updated at" and nothing else, of many at once. */
  touch(...refs: readonly string[]): void {
    for (const ref of refs) this.stamp(this.find(ref));
    this.changed();
  }

  /** Deletes an incident, so that the window slides back. */
  remove(ref: string): void {
    const gone = this.find(ref);
    this.state.incidents = this.state.incidents.filter((incident) => incident !== gone);
    this.changed();
  }

  linkComponents(ref: string, components: readonly string[]): void {
    const ids = components.map((name) => this.component(name).id);
    this.alter(ref, (incident) => (incident.components = [...incident.components, ...ids]));
  }

  unlinkComponents(ref: string): void {
    this.alter(ref, (incident) => (incident.components = []));
  }

  /** Announces a maintenance; gives its id. */
  schedule(planning: Planning): string {
    const maintenance = this.create('maintenance', planning, 'maintenance');
    maintenance.scheduledFor = planning.from;
    maintenance.scheduledUntil = planning.until;
    this.post(maintenance, 'scheduled', planning.body);
    return maintenance.id;
  }

  /** Plans a maintenance anew, without a word. */
  move(ref: string, from: number, until: number): void {
    this.alter(ref, (maintenance) => {
      maintenance.scheduledFor = from;
      maintenance.scheduledUntil = until;
    });
  }

  start(ref: string, body = 'The maintenance has begun. We will keep you posted.'): string {
    return this.update(ref, 'in_progress', body);
  }

  verify(ref: string, body = 'The work is done; we are checking the result.'): string {
    return this.update(ref, 'verifying', body);
  }

  complete(
    ref: string,
    body = 'The maintenance is finished. Thank you for bearing with us.',
  ): string {
    return this.update(ref, 'completed', body);
  }

  /** Writes closed history before everything that is on the page. */
  backfill(options: HistoryOptions): void {
    const context = {
      ids: this.ids,
      newId: (at: number) => this.newId(at),
      components: this.state.components.map(({ id }) => id),
      before: this.state.incidents[0]?.createdAt ?? this.now(),
    };
    this.state.incidents = [...history(options, context), ...this.state.incidents];
    this.changed();
  }

  /** Makes every update's text longer by so many letters. */
  pad(letters: number): void {
    for (const { updates } of this.state.incidents) {
      for (const update of updates) update.body += ` ${sentences(this.ids, letters)}`;
    }
    this.changed();
  }

  /** A vendor of its own that shows what this one shows now, and goes its own way from here. */
  mirror(): Vendor {
    const copy = new Vendor({ ...this.options, seed: `${this.id} ${this.version}` });
    copy.state = this.snapshot();
    return copy;
  }

  private create(kind: PageIncident['kind'], from: Opening, impact: Impact): PageIncident {
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

  private post(to: PageIncident, status: Status, body: string, posting: Posting = {}): string {
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

  private alter(ref: string, change: (incident: PageIncident) => void): void {
    const incident = this.find(ref);
    change(incident);
    this.stamp(incident);
    this.changed();
  }

  /** A few milliseconds later than what was written, as on real pages. */
  private stamp(incident: PageIncident): void {
    incident.updatedAt = this.now() + this.ids.between(4, 70);
  }
}

const CALM: ReadonlySet<Status> = new Set(['resolved', 'postmortem', 'scheduled', 'completed']);

function statusUnder(impact: Impact, status: Status): Status {
  return CALM.has(status) ? 'operational' : STATUS_OF_IMPACT[impact];
}
