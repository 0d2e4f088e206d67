/** The system's or a library's code of an error, such as `ENOSPC`; undefined for all others. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a write failed because the reader has left. */
export function isClosedPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}
