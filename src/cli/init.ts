import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readVendors } from '../catalog/readVendors.ts';
import { CATEGORIES, type Vendor } from '../catalog/vendor.ts';
import { noSuchVendor } from '../config/suggest.ts';
import { codeOf } from '../core/codeOf.ts';
import { Fault } from '../core/fault.ts';
import type { Io } from './io.ts';
import type { InitOptions } from './options.ts';
import { UsageError } from './usageError.ts';

const SCHEMA = 'providers.schema.json';
const NOBODY = [
  'name vendors, as in "statuswire init openai github aws"; "statuswire catalog" lists them',
  `or name a category with --category: ${CATEGORIES.join(', ')}`,
];

/** Writes a file of providers that watches these vendors. */
export function init({ slugs, categories, file, force }: InitOptions, io: Io): number {
  if (slugs.length === 0 && categories.length === 0) throw new UsageError(NOBODY);
  const chosen = choose(readVendors(), slugs, categories);
  write(file, textOf(chosen, existsSync(join(dirname(file), SCHEMA))), force);
  const vendors = chosen.length === 1 ? '1 vendor' : `${chosen.length} vendors`;
  const flag = file === 'providers.json' ? '' : ` --providers ${file}`;
  io.stdout.write(`${file} names ${vendors}. To watch them: statuswire${flag}\n`);
  return 0;
}

/** The vendors that are named, in that order, then those of the categories. */
function choose(
  vendors: readonly Vendor[],
  slugs: readonly string[],
  categories: readonly string[],
): Vendor[] {
  const bySlug = new Map(vendors.map((vendor) => [vendor.slug, vendor]));
  const unknown = slugs.filter((slug) => !bySlug.has(slug));
  if (unknown.length > 0) throw new UsageError(unknown.map((slug) => noSuchVendor(slug, bySlug)));
  const named = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const ofCategories = vendors.filter(({ category }) => categories.includes(category));
  return [...new Set([...named, ...ofCategories])];
}

/** JSON has no comments: the titles say who it is, and the keys what else can be said. */
function textOf(vendors: readonly Vendor[], hasSchema: boolean): string {
  const rows = vendors.map(({ slug, name }) => {
    return `    { "use": ${JSON.stringify(slug)}, "title": ${JSON.stringify(name)} }`;
  });
  const schema = hasSchema ? [`  "$schema": "./${SCHEMA}",`] : [];
  const lines = [
    '{',
    ...schema,
    '  "interval": "60s",',
    '  "timeout": "10s",',
    '  "providers": [',
    rows.join(',\n'),
    '  ]',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function write(file: string, text: string, force: boolean): void {
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    throw new Fault('CONFIG', `${file} ${REASONS[codeOf(cause) ?? ''] ?? 'cannot be written'}`, {
      cause,
    });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'is there already; --force overwrites it, --file names another one',
  EISDIR: 'is a directory; name a file with --file',
  ENOENT: 'cannot be made: its directory is missing',
  ENOTDIR: 'cannot be made: its directory is a file',
  EACCES: 'may not be written; check the permissions',
  EPERM: 'may not be written; check the permissions',
  EROFS: 'is on a disk that takes no files',
  ENOSPC: 'cannot be written: the disk is full',
};
