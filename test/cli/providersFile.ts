import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a providers.json in a folder of its own, and gives its path. */
export function providersFile(content: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'statuswire-cli-')), 'providers.json');
  const providers = [{ name: 'openai', url: 'https://status.openai.com' }, 'github'];
  writeFileSync(file, JSON.stringify({ providers, ...content }));
  return file;
}
