import type { Problem } from '../config/config.ts';
import type { Loaded } from '../config/load.ts';
import { Fault } from '../core/fault.ts';
import { clashes, sinkFiles, type Found, type Named } from './clashes.ts';
import { deadLettersOf } from './deadLettersOf.ts';
import { isElsewhere } from './isElsewhere.ts';
import { unusable } from './unusable.ts';

/** A configuration whose files can be used, each by one alone, or what is wrong with them. */
export async function checkFiles(loaded: Loaded, options: Named): Promise<Loaded> {
  if ('problems' in loaded) return loaded;
  const files = sinkFiles(loaded.config).map(async ({ file, path }) => {
    const message = await unusable(file);
    return message === undefined ? [] : [loaded.problemAt(path, message)];
  });
  const found = (await Promise.all(files)).flat();
  const problems = [...clashes(loaded, options), ...found, ...strangeLetters(loaded, options)];
  return problems.length > 0 ? { problems: problems.sort(byPlace) } : loaded;
}

/** What is in the file of dead letters must be dead letters. */
function strangeLetters({ config, problemAt }: Found, { state }: Named): Problem[] {
  if (!config.sinks.some(isElsewhere)) return [];
  try {
    deadLettersOf(config.deadLetters, state, () => 0).check();
    return [];
  } catch (error) {
    if (error instanceof Fault) return [problemAt(['deadLetters'], error.message)];
    throw error;
  }
}

function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column;
}
