/** What the chats take at the most is near 2048. */
const MOST = 2000;

/** The address as a link may have it, or undefined for what is no address of the web. */
export function webLink(url: string | null, most = MOST): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  const link = href.replaceAll('|', '%7C');
  return /^https?:$/.test(protocol) && link.length <= most ? link : undefined;
}
