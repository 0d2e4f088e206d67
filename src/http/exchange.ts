import type { Subscriber, Unsubscribable } from 'rxjs';
import type { Answer, Request } from '../core/ask.ts';
import { codeOf } from '../core/codeOf.ts';
import { Fault } from '../core/fault.ts';
import { LONGEST_TIMER_MS } from '../core/timer.ts';
import { fullAnswer, isConditional, unchangedAnswer } from './answer.ts';
import { closedFault, heldFault, networkFault, timeoutFault, tooLargeFault } from './faults.ts';
import { headersOf } from './headers.ts';
import type { Holds } from './holds.ts';
import type { Lane } from './lane.ts';
import type { Guest, Limits, Place } from './limits.ts';
import { Reception, type Recipient } from './reception.ts';
import { isRedirect, nextTarget } from './redirect.ts';
import { holdMs, statusFault } from './statusFault.ts';
import type { Target } from './target.ts';

/** What all exchanges share. */
export interface Desk {
  readonly userAgent: string;
  readonly maxBodyBytes: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** For waits. */
  readonly steady: () => number;
  readonly limits: Limits;
  readonly holds: Holds;
  /** Those begun and not ended. */
  readonly live: Set<Exchange>;
  lane(index: number): Lane;
}

const RESETS = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/**
 * One subscription to `ask`, from the queue to the answer: waits for a place, sends, follows
 * redirects, and ends with one Answer or one Fault.
 */
export class Exchange implements Guest, Recipient, Unsubscribable {
  #over = false;
  #place: Place | undefined;
  #lane: Lane | undefined;
  #reception: Reception | undefined;
  #timer: NodeJS.Timeout | undefined;
  #leftMs: number;
  #startedAt = 0;
  #retried = false;
  #own: Readonly<Record<string, string>> | undefined;
  /** The addresses asked before this one; made at the first redirect. */
  #trail: string[] | undefined;
  #target: Target;
  readonly #desk: Desk;
  readonly #request: Request;
  readonly #subscriber: Subscriber<Answer>;

  constructor(desk: Desk, request: Request, target: Target, subscriber: Subscriber<Answer>) {
    this.#desk = desk;
    this.#request = request;
    this.#target = target;
    this.#subscriber = subscriber;
    this.#leftMs = Math.min(request.timeoutMs, LONGEST_TIMER_MS);
    this.#own = request.headers;
  }

  begin(): void {
    this.#desk.live.add(this);
    this.#queue();
  }

  /** Gives everything up. */
  unsubscribe(): void {
    this.#end();
  }

  /** The program ends; the subscriber is told. */
  close(): void {
    this.#fail(closedFault(this.#target.host));
  }

  admitted(lane: number): void {
    if (this.#held()) return;
    this.#lane = this.#desk.lane(lane);
    this.#startedAt = this.#desk.steady();
    this.#timer = setTimeout(expired, this.#leftMs, this);
    this.#send();
  }

  received(reception: Reception): void {
    const { status } = reception;
    const sent = this.#request.validators;
    if (status === 304 && sent !== undefined && isConditional(sent)) {
      this.#answer(unchangedAnswer(reception, this.#target, sent));
    } else if (status < 300) this.#succeed(reception);
    else if (isRedirect(status, reception.location)) this.#follow(reception.location);
    else this.#refused(reception);
  }

  broken(reception: Reception, error: Error | undefined): void {
    const { host } = this.#target;
    if (error === undefined) this.#fail(tooLargeFault(host, this.#desk.maxBodyBytes));
    else if (this.#lostRace(reception, error)) {
      this.#retried = true;
      queueMicrotask(() => this.#send());
    } else this.#fail(networkFault(error, host));
  }

  /** The deadline is over. */
  expire(): void {
    const reception = this.#reception;
    // An answer without use has been understood, though the rest of its body has not come.
    if (reception !== undefined && reception.status >= 400) this.#refused(reception);
    else
      this.#fail(
        timeoutFault(this.#target.host, this.#request.timeoutMs, reception?.phase ?? 'connection'),
      );
  }

  #queue(): void {
    if (!this.#held()) this.#place = this.#desk.limits.enter(this.#target.host, this);
  }

  /** Fails at once if the host wants to be left alone. */
  #held(): boolean {
    const { host } = this.#target;
    const restMs = this.#desk.holds.restMs(host);
    if (restMs > 0) this.#fail(heldFault(host, restMs));
    return restMs > 0;
  }

  #send(): void {
    if (this.#over) return;
    const { origin, path } = this.#target;
    const lane = this.#lane!;
    const headers = headersOf(this.#request, this.#desk.userAgent, this.#own);
    this.#reception = new Reception(this, lane, origin, this.#desk.maxBodyBytes);
    lane.send({ origin, path, method: 'GET', headers }, this.#reception);
  }

  /**
   * The server closed a kept-alive connection in the moment we used it. undici leaves the retry to
   * us (nodejs/undici#3492).
   */
  #lostRace(reception: Reception, error: Error): boolean {
    const fresh = this.#retried || !reception.reused || reception.started;
    return !fresh && RESETS.has(codeOf(error) ?? '');
  }

  #succeed(reception: Reception): void {
    const answer = fullAnswer(reception, this.#target, this.#desk.maxBodyBytes);
    if (answer instanceof Fault) this.#fail(answer);
    else this.#answer(answer);
  }

  #fail(fault: Fault): void {
    if (this.#end()) this.#subscriber.error(fault);
  }

  #answer(answer: Answer): void {
    if (!this.#end()) return;
    this.#subscriber.next(answer);
    this.#subscriber.complete();
  }

  #refused(reception: Reception): void {
    const { host } = this.#target;
    const fault = statusFault(host, reception.status, reception, this.#desk.now());
    this.#desk.holds.hold(host, holdMs(fault));
    this.#fail(fault);
  }

  #follow(location: string): void {
    const from = this.#target;
    const trail = (this.#trail ??= []);
    trail.push(from.href);
    const next = nextTarget(from, location, trail);
    if (next instanceof Fault) {
      this.#fail(next);
      return;
    }
    this.#target = next;
    if (next.origin !== from.origin) this.#own = undefined;
    // undici has not yet finished with the answer that brought us here.
    queueMicrotask(() => this.#hop(from));
  }

  #hop(from: Target): void {
    if (this.#over || this.#target.host === from.host) {
      this.#send();
      return;
    }
    clearTimeout(this.#timer);
    this.#leftMs -= this.#desk.steady() - this.#startedAt;
    this.#place?.leave();
    this.#queue();
  }

  /** False when it had ended before. */
  #end(): boolean {
    if (this.#over) return false;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#reception?.drop();
    this.#place?.leave();
    this.#desk.live.delete(this);
    return true;
  }
}

function expired(exchange: Exchange): void {
  exchange.expire();
}
