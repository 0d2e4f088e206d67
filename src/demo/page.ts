import type { Status } from '../core/incident.ts';
import { type Ids, seededIds } from './ids.ts';
import type { PageComponent, PageState, Style } from './model.ts';

const YEAR_MS = 365 * 86_400_000;

/** What a simulated vendor is made from. */
export interface VendorOptions {
  readonly name: string;
  /** Its place on a server, and what its ids are seeded with: `acme-cloud`. */
  readonly id: string;
  /** Seeds its ids instead, for two vendors that look the same. */
  readonly seed?: string;
  readonly style: Style;
  /** `name` or `group / name`. */
  readonly components?: readonly string[];
  /** Statuspage only; `Etc/UTC` when there is none. */
  readonly timeZone?: string;
  /** incident.io only: the Statuspage-compatible API gives all bodies as "". */
  readonly emptyBodies?: boolean;
  /** Epoch milliseconds. */
  now(): number;
}

/** A page that nobody has written on yet: its components, its clock and its copies. */
export class Page {
  readonly name: string;
  readonly id: string;
  readonly style: Style;
  readonly timeZone: string;
  readonly emptyBodies: boolean;
  /** Counts everything that changes a body. */
  version = 1;
  /** Counts everything but ticks. */
  contentVersion = 1;
  state: PageState;
  protected readonly ids: Ids;
  protected readonly now: () => number;
  protected readonly options: VendorOptions;

  constructor(options: VendorOptions) {
    this.options = options;
    this.name = options.name;
    this.id = options.id;
    this.style = options.style;
    this.timeZone = options.timeZone ?? 'Etc/UTC';
    this.emptyBodies = options.emptyBodies ?? false;
    this.now = () => options.now();
    this.ids = seededIds(options.seed ?? options.id);
    this.state = this.emptyState(options.components ?? []);
  }

  /** The page's own id, in its platform's form. */
  get pageId(): string {
    return this.state.pageId;
  }

  /** Renews "page updated at" and nothing else, as pages do all day. */
  tick(): void {
    this.state.updatedAt = this.now();
    this.version++;
  }

  /** Shows time stamps without their milliseconds from now on, or with them again. */
  flap(): void {
    this.state.wholeSeconds = !this.state.wholeSeconds;
    this.changed();
  }

  /** Lets short links lead elsewhere, as Cloudflare's did on 2026-08-11. */
  relink(shortlinks: string): void {
    this.state.shortlinks = shortlinks;
    this.changed();
  }

  /** Changes a component's status without any incident. */
  degrade(component: string, status: Status = 'degraded_performance'): void {
    const found = this.component(component);
    found.status = status;
    found.updatedAt = this.now();
    this.changed();
  }

  /** Makes a component operational again. */
  restore(component: string): void {
    this.degrade(component, 'operational');
  }

  /** The component of this id, name or `group / name`. */
  component(ref: string): PageComponent {
    const found = this.state.components.find(
      (one) => one.id === ref || one.name === ref || this.fullName(one, ' / ') === ref,
    );
    if (!found) throw new Error(`${this.id}: no component ${ref}`);
    return found;
  }

  /** An instant as the page shows it. */
  instant(at: number): number {
    return this.state.wholeSeconds ? at - (at % 1000) : at;
  }

  /** A component's name behind its group's. */
  fullName(component: PageComponent, between: string): string {
    const group = this.state.groups.find(({ id }) => id === component.group);
    return group ? `${group.name}${between}${component.name}` : component.name;
  }

  /** A copy of all that the page shows now. */
  snapshot(): PageState {
    return structuredClone(this.state);
  }

  /** Shows a former copy again. */
  rewind(snapshot: PageState): void {
    this.state = structuredClone(snapshot);
    this.changed(this.state.updatedAt);
  }

  /** An id in the platform's form. */
  protected newId(at = this.now()): string {
    return this.style === 'statuspage' ? this.ids.short() : this.ids.ulid(at);
  }

  protected changed(at = this.now()): void {
    this.state.updatedAt = at;
    this.contentVersion++;
    this.version++;
  }

  private emptyState(names: readonly string[]): PageState {
    const createdAt = this.now() - YEAR_MS;
    const state: PageState = {
      pageId: this.newId(createdAt),
      updatedAt: this.now(),
      wholeSeconds: false,
      shortlinks: 'https://stspg.io',
      groups: [],
      components: [],
      incidents: [],
    };
    for (const full of names) this.addComponent(state, full, createdAt);
    return state;
  }

  private addComponent(state: PageState, full: string, createdAt: number): void {
    const [first = '', second] = full.split(' / ');
    const group = second === undefined ? null : this.groupOf(state, first, createdAt);
    state.components.push({
      id: this.newId(createdAt),
      name: second ?? first,
      group,
      status: 'operational',
      createdAt,
      updatedAt: createdAt,
    });
  }

  private groupOf(state: PageState, name: string, createdAt: number): string {
    const known = state.groups.find((group) => group.name === name);
    if (known) return known.id;

    const id = this.newId(createdAt);
    state.groups.push({ id, name, createdAt });
    return id;
  }
}
