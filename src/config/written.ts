import type { Document } from './document.ts';
import type { Built } from './providers.ts';

/** Addresses as a file has them: `${NAME}` is not filled in. */
export interface Written {
  readonly url: string;
  readonly endpoint: string | undefined;
}

/** How the file writes the addresses of a provider; what the catalogue lends is as it is there. */
export function writtenOf({ provider, path, where }: Built, document: Document): Written {
  const text = document.textAt(where === undefined ? path : [...path, where]);
  const fromEnvironment = text?.includes('${') === true;
  const addressed = where === 'url' || where === 'api_url' || provider.url === text;
  return {
    url: (fromEnvironment || addressed ? text : undefined) ?? provider.url,
    endpoint: document.textAt([...path, 'endpoint']) ?? provider.endpoint,
  };
}
