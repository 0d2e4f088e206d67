import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import { readMail, type ReadMail } from './readMail.ts';

/** A mail as it was handed in. */
export interface Received extends ReadMail {
  readonly from: string;
  readonly to: readonly string[];
}

/** What the server says to a mail, or to an address of it; `hang` says nothing. */
export type Saying = 'hang' | { readonly code: number; readonly text: string };

export const USER = 'status@acme.test';
export const PASS = 'p@ss:w/rd';

/** A mail server on this machine that lets one user in. */
export class FakeSmtp {
  readonly received: Received[] = [];
  /** To the next mails, in turn; then it takes all. */
  readonly next: Saying[] = [];
  /** To these addresses. */
  readonly refused = new Map<string, Saying>();
  /** To those who log in. */
  login: Saying | undefined;
  /** Connections so far. */
  connections = 0;
  readonly #server: SMTPServer;

  constructor(options: SMTPServerOptions = {}) {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      size: 65_536,
      closeTimeout: 50,
      disableReverseLookup: true,
      logger: false,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onAuth: ({ username, password }, _session, done) => {
        if (this.login !== undefined) return say(this.login, done);
        const known = username === USER && password === PASS;
        return known ? done(null, { user: username }) : done(new Error('Invalid login'));
      },
      onRcptTo: ({ address }, _session, done) => say(this.refused.get(address), done),
      onData: (stream, session, done) => void this.#take(stream, session, done),
      ...options,
    });
    this.#server.on('error', () => {});
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server.server, 'listening');
    return this;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  get url(): string {
    const [user, pass] = [USER, PASS].map(encodeURIComponent);
    return `smtp://${user}:${pass}@127.0.0.1:${this.port}`;
  }

  /** Connections that are open now. */
  async open(): Promise<number> {
    return new Promise((done, fail) => {
      this.#server.server.getConnections((error, count) => (error ? fail(error) : done(count)));
    });
  }

  /** As servers do to those who are idle for long. */
  hangUp(): void {
    for (const connection of this.#server.connections) connection.close();
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => {
      this.#server.close(done);
    });
  }

  async #take(
    stream: SMTPServerDataStream,
    { envelope: { mailFrom, rcptTo } }: SMTPServerSession,
    done: Done,
  ): Promise<void> {
    const raw = await text(stream);
    const saying = stream.sizeExceeded ? { code: 552, text: 'too large' } : this.next.shift();
    if (saying === undefined) {
      const from = mailFrom === false ? '' : mailFrom.address;
      this.received.push({ ...readMail(raw), from, to: rcptTo.map(({ address }) => address) });
    }
    say(saying, done);
  }
}

type Done = (error?: Error | null) => void;

function say(saying: Saying | undefined, done: Done): void {
  if (saying === 'hang') return;
  if (saying === undefined) return done();
  done(Object.assign(new Error(saying.text), { responseCode: saying.code }));
}
