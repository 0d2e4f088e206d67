/**
 * What a sink remembers from one event to the next (the id of a message that it edits, whether an
 * incident was told). Durable with `--state`, in memory otherwise; what is not touched for 90 days
 * is forgotten.
 */
export interface Store {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
}
