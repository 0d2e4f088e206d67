const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;

/** Whether an id is a ULID: 26 characters of Crockford's base 32 (github.com/ulid/spec). */
export function isUlid(id: string): boolean {
  return /^[0-7][\dA-HJKMNP-TV-Z]{25}$/i.test(id);
}

/** When a ULID was made, in epoch milliseconds; null when the id is none. */
export function ulidTime(id: string): number | null {
  if (!isUlid(id)) return null;
  const digits = id.slice(0, TIME_DIGITS).toUpperCase().split('');
  return digits.reduce((time, digit) => time * 32 + DIGITS.indexOf(digit), 0);
}
