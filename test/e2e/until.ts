import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Waits for something that will be so in a moment; errors, and says what is so instead, when not. */
export async function until(
  holds: () => boolean,
  { patienceMs = 30_000, otherwise }: { patienceMs?: number; otherwise?: () => unknown } = {},
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!holds()) {
    if (Date.now() > deadline)
      throw new Error(`not so: ${holds.toString()}\n${tell(otherwise?.())}`);
    await sleep(LOOK_EVERY_MS);
  }
}

function tell(what: unknown): string {
  return typeof what === 'string' ? what : (JSON.stringify(what, null, 1) ?? '');
}
