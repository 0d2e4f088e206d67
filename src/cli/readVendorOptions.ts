import * as z from 'zod';
import { CATEGORIES } from '../catalog/vendor.ts';
import { Timeout } from '../config/schema.ts';
import type { CatalogOptions, DetectOptions, InitOptions } from './options.ts';
import { Path, readFlags, toggle, type Argv } from './readFlags.ts';

const Category = z.enum(CATEGORIES);
const Words = z.array(z.string()).default([]);

const DetectFlags = z.object({
  page: z.string().min(1, { error: 'is empty' }),
  json: toggle,
  timeout: Timeout,
});
const CatalogFlags = z.object({ words: Words, category: Category.optional(), json: toggle });
const InitFlags = z.object({
  slugs: Words,
  category: z.array(Category).default([]),
  file: Path,
  force: toggle,
});

/** The options of `detect`. Throws a UsageError that names everything wrong. */
export function readDetectOptions(argv: Argv): DetectOptions {
  const { timeout: timeoutMs, ...rest } = readFlags(DetectFlags, argv, { page: 'URL' });
  return { ...rest, timeoutMs };
}

/** The options of `catalog`. Throws a UsageError that names everything wrong. */
export function readCatalogOptions(argv: Argv): CatalogOptions {
  return readFlags(CatalogFlags, argv);
}

/** The options of `init`. Throws a UsageError that names everything wrong. */
export function readInitOptions(argv: Argv): InitOptions {
  const { category: categories, ...rest } = readFlags(InitFlags, argv);
  return { ...rest, categories };
}
