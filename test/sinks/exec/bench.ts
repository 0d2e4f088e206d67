import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindBench } from '../bench.ts';
import { aScript } from './aScript.ts';

/** Does once what its file `next` says. */
const LINES = `
next=$(cat "$HERE/next" 2>&-)
rm -f "$HERE/next"
case "$next" in
  refused) echo "no room for $TOKEN" >&2; echo "and not for $1" >&2; exit 1 ;;
  busy) echo "ask again, $TOKEN" >&2; exit 75 ;;
  hang) sleep 60 ;;
  echo) echo "called with $* in $(env | tr '\\n' ' ')" >&2; exit 1 ;;
esac
cat >> "$HERE/received"
`;

export async function bench(): Promise<KindBench> {
  const { folder, path } = await aScript(LINES);
  const received = join(folder, 'received');
  return {
    options: { command: [path, 's3cret-argument'], env: { TOKEN: 's3cret-variable' } },
    secrets: ['s3cret-argument', 's3cret-variable'],
    received: () =>
      existsSync(received) ? readFileSync(received, 'utf8').split('\n').slice(0, -1) : [],
    answerNext: (how) => writeFileSync(join(folder, 'next'), how),
    echoNext() {
      writeFileSync(join(folder, 'next'), 'echo');
      return 1;
    },
    async stop() {},
  };
}
