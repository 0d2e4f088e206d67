/** What is to be written beside the events: the newest of each. */
export class Pending {
  readonly providers = new Map<string, unknown>();
  readonly cursors = new Map<string, number>();
  /** By sink and key; null: to be deleted. */
  readonly stores = new Map<string, Map<string, string | null>>();
  /** Sinks of which the file is to keep nothing but what is here. */
  readonly forgotten = new Set<string>();

  get empty(): boolean {
    const { providers, cursors, stores, forgotten } = this;
    return [providers, cursors, stores, forgotten].every(({ size }) => size === 0);
  }

  store(sink: string, key: string, value: string | null): void {
    const keys = this.stores.get(sink) ?? new Map<string, string | null>();
    keys.set(key, value);
    this.stores.set(sink, keys);
  }

  forget(sink: string): void {
    this.cursors.delete(sink);
    this.stores.delete(sink);
    this.forgotten.add(sink);
  }

  clear(): void {
    this.providers.clear();
    this.cursors.clear();
    this.stores.clear();
    this.forgotten.clear();
  }
}
