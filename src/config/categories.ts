import type { Catalog } from './catalog.ts';
import type { Built } from './providers.ts';
import type { SinkRow } from './config.ts';

/**
 * What the vendors of providers sell: as their rows or the vendors they name say, else as the
 * catalogue has it of the page's host. Nothing is looked up unless a sink asks for it.
 */
export function categoriesOf(
  providers: readonly Built[],
  sinks: readonly SinkRow[],
  catalog: Catalog,
): ReadonlyMap<string, string> {
  const categories = new Map<string, string>();
  if (sinks.every((sink) => sink.categories.length === 0)) return categories;
  const byHost = hostsOf(catalog);
  for (const { provider, category } of providers) {
    const found = category ?? byHost.get(new URL(provider.url).host);
    if (found !== undefined) categories.set(provider.name, found);
  }
  return categories;
}

/** A host of several vendors tells nothing, unless they all sell the same. */
function hostsOf(catalog: Catalog): ReadonlyMap<string, string | undefined> {
  const byHost = new Map<string, string | undefined>();
  for (const { url, category } of catalog().values()) {
    const { host } = new URL(url);
    byHost.set(host, byHost.has(host) && byHost.get(host) !== category ? undefined : category);
  }
  return byHost;
}
