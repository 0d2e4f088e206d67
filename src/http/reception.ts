import type { Socket } from 'node:net';
import type { Phase } from './faults.ts';
import type { Lane, Passenger } from './lane.ts';

/** Who is told how a request ended; exactly one of the two, once, unless it was dropped. */
export interface Recipient {
  /** The answer is here; with its whole body if it is a 2xx. */
  received(reception: Reception): void;
  /** There is no usable answer. `error` is undefined when the body is too long. */
  broken(reception: Reception, error: Error | undefined): void;
}

/** What is read of the body of an answer that nobody wants, to keep its connection. */
const MOST_DRAINED_BYTES = 64 * 1024;

/**
 * Receives one answer from undici: the headers that matter and the bytes of a 2xx. It implements
 * undici's raw handler, which spares 20 header strings per poll.
 */
export class Reception implements Passenger {
  status = 0;
  etag = '';
  lastModified = '';
  contentType = '';
  contentEncoding = '';
  retryAfter = '';
  remaining = '';
  reset = '';
  location = '';
  /** How far it got. */
  phase: Phase = 'connection';
  /** Whether it went over a connection that had been used before. */
  reused = true;
  /** Whether the server has said anything. */
  started = false;
  #over = false;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #maxBytes: number;
  #socket: Socket | undefined;
  #abort: (() => void) | undefined;
  readonly #recipient: Recipient;
  readonly #lane: Lane;
  readonly #origin: string;

  constructor(recipient: Recipient, lane: Lane, origin: string, maxBytes: number) {
    this.#recipient = recipient;
    this.#lane = lane;
    this.#origin = origin;
    this.#maxBytes = maxBytes;
  }

  /** The body in one piece, once: the pieces are let go, for they fill whole pages of memory. */
  takeBody(): Buffer {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  }

  /** Ends it without a word to the recipient. */
  drop(): void {
    if (this.#over) return;
    this.#over = true;
    this.#lane.forget(this.#origin, this);
    if (this.#abort === undefined) this.#socket?.destroy(new Error('given up'));
    else this.#abort();
  }

  connecting(socket: Socket): void {
    this.reused = false;
    this.#socket = socket;
  }

  onConnect(abort: () => void): void {
    // Thrown, undici forgets the request and keeps the connection; aborted, it would lose it.
    if (this.#over) throw new Error('given up');
    this.#lane.forget(this.#origin, this);
    this.#abort = abort;
    this.phase = 'headers';
  }

  onResponseStarted(): void {
    this.started = true;
  }

  onHeaders(status: number, headers: readonly Buffer[]): boolean {
    if (status < 200 || this.#over) return true;
    this.status = status;
    this.phase = 'body';
    if (status > 299) this.#maxBytes = MOST_DRAINED_BYTES;
    for (let i = 0; i < headers.length; i += 2) {
      this.#header(headers[i]!, headers[i + 1]!);
    }
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#over) return true;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) {
      this.drop();
      if (this.#wanted) this.#recipient.broken(this, undefined);
      else this.#recipient.received(this);
    } else if (this.#wanted) this.#chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    if (this.#over) return;
    this.#over = true;
    this.#recipient.received(this);
  }

  onError(error: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#lane.forget(this.#origin, this);
    if (this.status === 0 || this.#wanted) this.#recipient.broken(this, error);
    else this.#recipient.received(this);
  }

  get #wanted(): boolean {
    return this.status < 300;
  }

  #header(name: Buffer, value: Buffer): void {
    switch (name.length) {
      case 4:
        if (is(name, 'etag')) this.etag = text(value);
        break;
      case 8:
        if (is(name, 'location')) this.location = value.toString();
        break;
      case 11:
        if (is(name, 'retry-after')) this.retryAfter = text(value);
        break;
      case 12:
        if (is(name, 'content-type')) this.contentType = text(value);
        break;
      case 13:
        if (is(name, 'last-modified')) this.lastModified = text(value);
        break;
      case 16:
        if (is(name, 'content-encoding')) this.contentEncoding = text(value);
        break;
      case 17:
        if (is(name, 'x-ratelimit-reset')) this.reset = text(value);
        break;
      case 21:
        if (is(name, 'x-ratelimit-remaining')) this.remaining = text(value);
        break;
      default:
    }
  }
}

/** Bytes as characters, so that an entity tag goes back as it came. */
function text(value: Buffer): string {
  return value.toString('latin1');
}

function is(name: Buffer, lowerCase: string): boolean {
  return text(name).toLowerCase() === lowerCase;
}
