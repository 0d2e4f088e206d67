/** What is to be written beside the events: the newest of each. */
export class Pending {
  readonly providers = new Map<string, unknown>();
  readonly cursors = new Map<string, number>();
  /** By sink and key; null: to be deleted. */
  readonly stores = new Map<string, Map<string, string | null>>();

  get empty(): boolean {
    return this.providers.size === 0 && this.cursors.size === 0 && this.stores.size === 0;
  }

  store(sink: string, key: string, value: string | null): void {
    const keys = this.stores.get(sink) ?? new Map<string, string | null>();
    keys.set(key, value);
    this.stores.set(sink, keys);
  }

  clear(): void {
    this.providers.clear();
    this.cursors.clear();
    this.stores.clear();
  }
}
