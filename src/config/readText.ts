import type { Problem } from './config.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; write one with "statuswire init", or name yours with --providers FILE',
  EISDIR: 'is a directory; name the file in it',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
};

/** The text of a UTF-8 file without its byte order mark, or why there is none. */
export function readText(file: string, read: (file: string) => Uint8Array): string | Problem {
  const whole = (message: string): Problem => ({ file, line: 0, column: 0, path: '', message });
  let bytes: Uint8Array;
  try {
    bytes = read(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return whole(REASONS[code] ?? `cannot be read: ${code}`);
  }
  const text = decode(bytes);
  if (text === undefined) return whole('is not UTF-8 text; save it as UTF-8');
  if (text.trim() === '')
    return whole('is empty; list what to watch, e.g. ["https://status.openai.com"]');
  return text;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
