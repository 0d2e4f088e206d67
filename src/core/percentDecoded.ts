/** The text with `%41` and the like read as what they stand for; itself when it cannot be. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
