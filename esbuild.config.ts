import { readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist';
/** Packages of the older kind call `require`, which no module has by itself. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** `dist/main.js`, and beside it what is loaded only when it is needed. */
const { metafile } = await build({
  entryPoints: { main: 'src/start.ts' },
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  alias: {
    // For Node.js it names a build that cannot be taken apart.
    rxjs: './node_modules/rxjs/dist/esm/index.js',
    // It compiles the names of all emoji whenever it is loaded, which takes longer than most else.
    'string-width': './src/cli/stringWidth.ts',
  },
  external: ['@photostructure/sqlite'],
  banner: { js: REQUIRE },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});

const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of readdirSync(OUT))
  if (!made.has(file)) rmSync(`${OUT}/${file}`, { recursive: true });
