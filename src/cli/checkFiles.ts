import type { Problem } from '../config/config.ts';
import type { Loaded } from '../config/load.ts';
import { clashes, sinkFiles, type Named } from './clashes.ts';
import { unusable } from './unusable.ts';

/** A configuration whose files can be used, each by one alone, or what is wrong with them. */
export async function checkFiles(loaded: Loaded, options: Named): Promise<Loaded> {
  if ('problems' in loaded) return loaded;
  const files = sinkFiles(loaded.config).map(async ({ file, path }) => {
    const message = await unusable(file);
    return message === undefined ? [] : [loaded.problemAt(path, message)];
  });
  const problems = [...clashes(loaded, options), ...(await Promise.all(files)).flat()];
  return problems.length > 0 ? { problems: problems.sort(byPlace) } : loaded;
}

function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column;
}
