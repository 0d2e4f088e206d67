/** Words in a host name that do not tell one vendor from another. */
const COMMON: ReadonlySet<string> = new Set(['www', 'status', 'statuspage', 'co', 'com']);

/**
 * A provider's name from its address: `status.openai.com` → `openai`, `www.githubstatus.com` →
 * `githubstatus`. Hosts that are numbers or a single word keep their port.
 */
export function nameOf(url: string): string {
  const { host, hostname } = new URL(url);
  const labels = hostname.split('.');
  const plain = labels.length === 1 || /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  const telling = labels.slice(0, -1).filter((label) => !COMMON.has(label));
  const name = plain ? host : telling.length === 0 ? hostname : telling.join('-');
  return (
    name
      .replaceAll(/[^\w.-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 60) || 'page'
  );
}

/** The name itself, or with the first number that makes it differ from those taken. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}
