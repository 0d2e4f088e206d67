import { asyncScheduler } from 'rxjs';
import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import { expect } from 'vitest';
import { Fault, type FaultCode, type FaultDetails } from '../../src/core/fault.ts';

/** Runs a test in virtual time, which begins at 0 and ends when nothing is left to happen. */
export function virtually(test: (time: RunHelpers) => void): void {
  const scheduler = new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
  scheduler.run(test);
}

/** The virtual clock, in milliseconds. */
export function now(): number {
  return asyncScheduler.now();
}

/** Virtual time for people: `1:00`, or `0:00.250` where there are milliseconds. */
export function clock(): string {
  const at = now();
  const text = `${Math.floor(at / 60_000)}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`;
  return at % 1000 === 0 ? text : `${text}.${String(at % 1000).padStart(3, '0')}`;
}

export function aFault(code: FaultCode, details: FaultDetails = {}): Fault {
  return new Fault(code, `status.acme.test: ${code}`, details);
}

/** Dice that fall as told, and then on the last number for ever. */
export function dice(...numbers: number[]): () => number {
  let thrown = 0;
  return () => numbers[Math.min(thrown++, numbers.length - 1)]!;
}
