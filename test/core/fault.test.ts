import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';

describe('a fault', () => {
  it('lasts unless it is said to pass, and keeps its cause', () => {
    const cause = new Error('socket hang up');
    const fault = new Fault('NETWORK', 'acme hung up', { cause });

    expect(fault).toMatchObject({ name: 'Fault', code: 'NETWORK', retryable: false, cause });
    expect('cause' in new Fault('SINK', 'the disk is full')).toBe(false);
  });

  it('says whether it passes, when, and with which status', () => {
    const details = { retryable: true, retryAfterMs: 1500, status: 429 };

    expect(new Fault('HTTP_STATUS', 'acme answered 429', details)).toMatchObject(details);
  });
});
