/** A text as a header may have it: what is not visible ASCII percent-encoded; vendors' ids may be anything. */
export function headerText(text: string): string {
  return text.toWellFormed().replaceAll(/[^\x21-\x7E]/gu, encodeURIComponent);
}
