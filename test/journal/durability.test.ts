import { expect, it } from 'vitest';
import { Durability } from '../../src/journal/sqlite/durability.ts';
import { Fault } from '../../src/core/fault.ts';

const FULL = new Fault('STATE', 'no space left');
const LOCKED = new Fault('STATE', 'locked');
const GONE = new Fault('STATE', 'removed');

function aDurability() {
  const clock = { at: 0 };
  const said: (string | undefined)[] = [];
  const durability = new Durability({
    now: () => clock.at,
    durable: (fault) => said.push(fault?.message),
    again: () => undefined,
  });
  return { durability, said, clock };
}

it('says when it is lost, when for another reason, and when it is back', () => {
  const { durability, said } = aDurability();

  for (const fault of [null, FULL, FULL, LOCKED, null, null]) durability.wrote(fault);
  durability.end();

  expect(said).toEqual(['no space left', 'locked', undefined]);
});

it('is never said to be back when something does not heal', () => {
  const { durability, said } = aDurability();

  durability.gaveUp(GONE);
  durability.gaveUp(GONE);
  durability.wrote(FULL);
  durability.wrote(null);
  durability.end();

  expect(said).toEqual(['removed', 'no space left']);
});

it('lets what has failed wait a while', () => {
  const { durability, clock } = aDurability();
  const due: boolean[] = [];

  for (const at of [0, 1999, 2000]) {
    if (at === 0) durability.wrote(FULL);
    clock.at = at;
    due.push(durability.isDue);
  }
  durability.end();

  expect(due).toEqual([false, false, true]);
});
