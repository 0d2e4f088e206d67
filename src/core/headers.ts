/** The name of a header, and what one may hold: https://www.rfc-editor.org/rfc/rfc9110#section-5 */
export const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
export const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

const CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Whether a header belongs to the connection, not to the user. */
export function isOfConnection(name: string): boolean {
  return CONNECTION.has(name.toLowerCase());
}
