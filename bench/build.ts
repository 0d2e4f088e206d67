import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

const OUT = 'node_modules/.cache/statuswire-bench';
const PROGRAM = `${OUT}/program`;
const BANNER =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** What runs in the processes of a measurement. */
export type Part = 'program' | 'bare' | 'probe' | 'server';

/**
 * Bundles what is measured beside the program as the program itself is bundled, so that nothing
 * pays for a loader; and keeps a copy of the program, should it be built anew meanwhile.
 */
export function build(): void {
  buildSync({
    entryPoints: ['bare', 'probe', 'server'].map((part) => `bench/${part}.ts`),
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    logLevel: 'warning',
  });
  rmSync(PROGRAM, { recursive: true, force: true });
  cpSync('dist', PROGRAM, { recursive: true });
  writeFileSync(`${PROGRAM}/package.json`, '{"type":"module"}');
}

/** Where a built part lies. */
export function built(part: Part): string {
  return part === 'program' ? `./${PROGRAM}/main.js` : `./${OUT}/${part}.mjs`;
}
