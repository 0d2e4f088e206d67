import type { Config } from './config.ts';
import type { Document } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Finding } from './problem.ts';

/** Whether there are the providers that sinks name; what holds wildcards may match none. */
export function checkReach({ sinks, providers }: Config, document: Document): Finding[] {
  const names = providers.map(({ name }) => name);
  const folded = new Set(names.map((name) => name.toLowerCase()));
  return sinks.flatMap((sink, at) =>
    sink.providers.flatMap((name, i) => {
      if (/[*?]/.test(name) || folded.has(name.toLowerCase())) return [];
      const path = ['sinks', at, 'providers', i];
      const message = `no provider is called so${didYouMean(name, names)}`;
      return [{ offset: document.offsetOf(path), path, message }];
    }),
  );
}
