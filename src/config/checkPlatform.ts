import type { CheckContext } from './checks.ts';
import { explain } from './explain.ts';
import { oneOf } from './oneOf.ts';
import { optionKeys, parseOptions, type PlatformChoice } from './platformChoice.ts';
import { formatPath, type Finding, type Path } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import type { Placed } from './rows.ts';

/** Whether there is the platform that a row names, and it takes the options. */
export function checkPlatform({ path, row }: Placed, context: CheckContext): Finding[] {
  if (!isObject(row)) return [];
  const { platform, options } = row;
  if (typeof platform !== 'string')
    return options === undefined || platform !== undefined ? [] : [withoutPlatform(path, context)];
  const choice = context.platforms.find(({ id }) => id === platform);
  return choice === undefined
    ? [unknown([...path, 'platform'], platform, context)]
    : checkOptions([...path, 'options'], choice, options, context);
}

function unknown(path: Path, platform: string, context: CheckContext): Finding {
  const shown = context.read.hidden.has(formatPath(path)) ? undefined : platform;
  const ids = context.platforms.map(({ id }) => id);
  return { offset: context.document.offsetOf(path), path, message: oneOf(ids, shown) };
}

function withoutPlatform(path: Path, { document }: CheckContext): Finding {
  const at = [...path, 'options'];
  const message = 'say whose options they are, with "platform"';
  return { offset: document.offsetOfKey(at), path: at, message };
}

function checkOptions(
  path: Path,
  choice: PlatformChoice,
  options: unknown,
  { document, read }: CheckContext,
): Finding[] {
  // That they are an object is said by the schema of the file.
  if (options !== undefined && !isObject(options)) return [];
  if (options !== undefined && choice.options === undefined) {
    const message = `${choice.id} takes no options`;
    return [{ offset: document.offsetOfKey(path), path, message }];
  }
  const issues = parseOptions(choice, options).error?.issues ?? [];
  const keysAt = (at: Path) => (at.length === path.length + 1 ? optionKeys(choice) : []);
  return explain(issues, { document, read, base: path, keysAt });
}
