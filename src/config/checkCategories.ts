import type { CheckContext } from './checks.ts';
import { oneOf } from './oneOf.ts';
import { formatPath, type Finding, type Path } from './problem.ts';
import { isObject } from '../core/isObject.ts';

/** Whether the catalogue has the categories that a row of pages or of sinks names. */
export function checkCategories(path: Path, row: unknown, context: CheckContext): Finding[] {
  if (!isObject(row)) return [];
  const { category, categories } = row;
  return [
    ...checkOne([...path, 'category'], category, context),
    ...(Array.isArray(categories) ? categories : []).flatMap((one: unknown, i) =>
      checkOne([...path, 'categories', i], one, context),
    ),
  ];
}

function checkOne(path: Path, category: unknown, context: CheckContext): Finding[] {
  const { categories, document, read } = context;
  if (typeof category !== 'string' || categories.includes(category)) return [];
  const shown = read.hidden.has(formatPath(path)) ? undefined : category;
  return [{ offset: document.offsetOf(path), path, message: oneOf(categories, shown) }];
}
