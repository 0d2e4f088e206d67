import { Subject, map, of, throwError, type Observable } from 'rxjs';
import { Answers, isFresh } from '../../src/demo/answers.ts';
import { Fault } from '../../src/core/fault.ts';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { Vendor, type VendorOptions } from '../../src/demo/vendor.ts';
import { VendorContent } from '../../src/demo/content.ts';
import { detect } from '../../src/stream/detect.ts';
import { newPageState } from '../../src/stream/pageState.ts';
import { pageOf } from '../../src/platforms/page.ts';
import { platforms } from '../../src/platforms/index.ts';
import { newVisit } from '../../src/stream/visit.ts';
import { visitPage } from '../../src/stream/visitPage.ts';
import { wantsOf } from '../../src/config/wants.ts';
import type { ActorOptions } from '../../src/stream/actorOptions.ts';
import type { Output } from '../../src/stream/actor.ts';
import type { Answer, Request } from '../../src/core/ask.ts';
import type { Backfill } from '../../src/core/firstSight.ts';
import type { Event } from '../../src/core/event.ts';
import type { Provider } from '../../src/config/config.ts';
import type { Report } from '../../src/stream/report.ts';
import type { Type } from '../../src/core/incident.ts';

export const START = Date.parse('2026-07-01T12:00:00.776Z');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const PLACE = { url: 'https://status.acme.test', host: 'status.acme.test' };

export interface Watching extends Partial<Pick<Provider, 'impact' | 'components' | 'match'>> {
  readonly types?: readonly Type[];
  readonly backfill?: Backfill;
  /** What an earlier run has left. */
  readonly memory?: Memory;
}

/** What an address answers instead of the vendor's body: 200 and this text, or this failure. */
export type Instead = string | Fault;

/** A vendor whose page is watched by the real chain; nothing happens between two polls. */
export class Watched {
  readonly vendor: Vendor;
  readonly memory: Memory;
  readonly journal = new MemoryJournal();
  readonly said: Report[] = [];
  /** Requests of the last poll, as `path` or `path 304`. */
  asked: string[] = [];
  readonly #clock: { at: number };
  readonly #actor: ActorOptions;
  readonly #state = newPageState(pageOf(PLACE.url));
  readonly #outputs = new Subject<Output>();
  readonly #instead = new Map<string, Instead>();
  #answers: Answers;
  #fault: Fault | null = null;

  constructor(vendor: Vendor, clock: { at: number }, watching: Watching = {}) {
    const { backfill = 'active', types = ['incident', 'maintenance'] } = watching;
    const { impact = [], components = [], match = [] } = watching;
    const say = (report: Report) => this.said.push(report);
    const wants = wantsOf({ types, impact, components, match });
    this.vendor = vendor;
    this.memory = watching.memory ?? new Memory(backfill);
    this.#clock = clock;
    this.#answers = new Answers(new VendorContent(vendor), PLACE);
    this.#actor = {
      name: 'acme',
      title: undefined,
      url: PLACE.url,
      platform: undefined,
      platforms,
      types,
      wants,
      memory: this.memory,
      say,
      once: false,
      ask: (request) => this.#ask(request),
      now: () => clock.at,
      steady: () => clock.at,
      random: () => 0,
      pace: { everyMs: MINUTE, openEveryMs: MINUTE },
      place: { index: 0, count: 1 },
      request: { timeoutMs: 10_000 },
      retry: { retries: 0, baseMs: 1, capMs: 1, patienceMs: 1, random: () => 0 },
    };
    this.#outputs.pipe(detect(this.memory, this.journal, say)).subscribe();
  }

  /** Lets time pass and polls the page once; gives what was told. */
  poll(afterMs: number = MINUTE): Event[] {
    this.#clock.at += afterMs;
    this.asked = [];
    const before = this.journal.head;
    const visit = newVisit(this.#state, this.#actor);
    visitPage(visit)
      .pipe(map((one): Output => ({ kind: 'read', read: one })))
      .subscribe((output) => this.#outputs.next(output));
    this.#state.told = undefined;
    this.#fault = visit.fault;
    return [...this.journal.read(before, 10_000).events];
  }

  /** Why the last poll counts as failed. */
  get failure(): string | null {
    return this.#fault === null ? null : `${this.#fault.code}: ${this.#fault.message}`;
  }

  /** From now on the page shows what this vendor's does. */
  serve(vendor: Vendor): void {
    this.#answers = new Answers(new VendorContent(vendor), PLACE);
  }

  /** From now on these addresses answer this; all of the page without any. */
  answer(instead: Instead, ...paths: readonly string[]): void {
    for (const path of paths.length === 0 ? ['*'] : paths) this.#instead.set(path, instead);
  }

  /** From now on all addresses answer as they should. */
  mend(): void {
    this.#instead.clear();
  }

  #ask({ url, validators }: Request): Observable<Answer> {
    const path = url.slice(PLACE.url.length);
    const instead = this.#instead.get(path) ?? this.#instead.get('*');
    if (instead instanceof Fault) return this.#fails(path, instead);
    if (instead !== undefined) return this.#gives(path, url, Buffer.from(instead), undefined);
    const full = this.#answers.at(path);
    if (full === undefined) {
      return this.#fails(path, new Fault('HTTP_STATUS', `${url} answered 404`, { status: 404 }));
    }
    const same = isFresh(full, { etag: validators?.etag, since: undefined });
    return this.#gives(path, url, same ? null : full.bytes, full.etag);
  }

  #fails(path: string, fault: Fault): Observable<never> {
    this.asked.push(`${path} ${fault.status ?? fault.code}`);
    return throwError(() => fault);
  }

  #gives(
    path: string,
    url: string,
    body: Buffer | null,
    etag: string | undefined,
  ): Observable<Answer> {
    this.asked.push(body === null ? `${path} 304` : path);
    const notModified = body === null;
    const contentType = 'application/json';
    return of({ url, notModified, contentType, validators: { etag }, body: body ?? Buffer.of() });
  }
}

/** A vendor with a clock, and its page watched from the start. */
export function watchPage(options: Partial<VendorOptions> = {}, watching: Watching = {}) {
  const clock = { at: START };
  const vendor = acme(clock, options);
  const page = new Watched(vendor, clock, watching);
  return { page, vendor, clock };
}

/** Acme's page, with a clock that a test turns. */
export function acme(clock: { at: number }, options: Partial<VendorOptions> = {}): Vendor {
  return new Vendor({
    name: 'Acme',
    id: 'acme',
    style: 'statuspage',
    components: ['Storage / Uploads', 'Storage / Downloads', 'Console'],
    now: () => clock.at,
    ...options,
  });
}

/** A failure that may pass. */
export function unavailable(): Fault {
  const details = { status: 503, retryable: true };
  return new Fault('HTTP_STATUS', 'status.acme.test answered 503', details);
}

/** What happened, as people would retell it: `updated monitoring: We watch. + We still watch.` */
export function retold(events: readonly Event[]): string[] {
  return events.map(({ change, status, updates }) => {
    const texts = updates.map(({ message, edited }) => (edited ? `${message} (edited)` : message));
    return texts.length === 0 ? `${change} ${status}` : `${change} ${status}: ${texts.join(' + ')}`;
  });
}
