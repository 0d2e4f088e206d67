import type { Impact, Status } from '../core/incident.ts';
import { history, type HistoryOptions } from './history.ts';
import { Desk, type Opening, type Posting } from './desk.ts';
import { sentences } from './texts.ts';

export type { Opening, Posting } from './desk.ts';
export type { VendorOptions } from './page.ts';

/** A maintenance to be. */
export interface Planning extends Omit<Opening, 'status' | 'impact' | 'startedAt'> {
  readonly from: number;
  readonly until: number;
}

/**
 * A simulated vendor: one status page and all that vendors do to theirs. Every operation shows on
 * the page at once; `ref` is an id or a key. Pure: its clock is given and its ids are seeded.
 */
export class Vendor extends Desk {
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
}
