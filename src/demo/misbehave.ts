import type { ServerResponse } from 'node:http';
import type { FaultMode } from './faults.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';
const MAINTENANCE_PAGE = '<!DOCTYPE html><html><body><h1>We will be right back</h1></body></html>';
const JUNK = Buffer.alloc(64 * 1024, ' ');

/** A good answer's head and body, for faults that spoil it. */
export interface Good {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** The faults that end a request; the others (`slow`, `stale`) only bend a good answer. */
export type Ending = Exclude<FaultMode, { kind: 'slow' | 'stale' }>;

/** Answers as the fault says; `good` is asked for only by faults that spoil a good answer. */
export function misbehave(response: ServerResponse, fault: Ending, good: () => Good): void {
  switch (fault.kind) {
    case 'hang':
      return;
    case 'hangBody':
      return begin(response, good(), fault.at);
    case 'reset':
      return reset(response, fault.at === undefined ? undefined : good(), fault.at);
    case 'status':
      return status(response, fault);
    case 'html':
      return send(response, 200, HTML_TYPE, fault.body ?? MAINTENANCE_PAGE);
    case 'empty':
      return send(response, 200, JSON_TYPE, '');
    case 'torn':
      return torn(response, fault, good());
    case 'endless':
      return endless(response);
    case 'drip':
      return drip(response, fault, good());
    case 'wrongJson':
      return send(response, 200, JSON_TYPE, wrong(fault.body));
    case 'redirect':
      response.writeHead(fault.status ?? 302, { location: fault.to, 'content-length': '0' }).end();
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': type, 'content-length': length }).end(body);
}

function status(response: ServerResponse, fault: Extract<FaultMode, { kind: 'status' }>): void {
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
  send(response, fault.status, 'text/plain; charset=utf-8', fault.body ?? '');
}

function wrong(body: unknown): string {
  return JSON.stringify(body === undefined ? { error: 'Too many requests' } : body);
}

/** The whole head, a part of the body, no end. */
function begin(response: ServerResponse, { headers, bytes }: Good, at = bytes.length >> 1): void {
  response.writeHead(200, { ...headers, 'content-length': bytes.length });
  response.flushHeaders();
  response.write(bytes.subarray(0, at));
}

function reset(response: ServerResponse, good: Good | undefined, at: number | undefined): void {
  if (good === undefined) {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(200, { ...good.headers, 'content-length': good.bytes.length });
  response.write(good.bytes.subarray(0, at), () => response.socket?.resetAndDestroy());
}

function torn(
  response: ServerResponse,
  fault: Extract<FaultMode, { kind: 'torn' }>,
  good: Good,
): void {
  const part = good.bytes.subarray(0, fault.at);
  const length = fault.length === 'right' ? part.length : good.bytes.length;
  response.writeHead(200, { ...good.headers, 'content-length': length });
  response.write(part, () => {
    if (fault.length === 'right') response.end();
    else response.socket?.end();
  });
}

function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(JUNK));
  };
  response.writeHead(200, { 'content-type': JSON_TYPE });
  response.on('drain', more);
  more();
}

function drip(
  response: ServerResponse,
  fault: Extract<FaultMode, { kind: 'drip' }>,
  good: Good,
): void {
  let at = 0;
  response.writeHead(200, { ...good.headers, 'content-length': good.bytes.length });
  const timer = setInterval(() => {
    response.write(good.bytes.subarray(at, (at += fault.bytes)));
    if (at >= good.bytes.length) response.end();
  }, fault.everyMs);
  response.on('close', () => clearInterval(timer));
}
