/** A timer fires at once when it is set to more than this. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;
