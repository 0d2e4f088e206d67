/** The page's number in what the page was rendered from, quotes escaped or not. */
const NUMBER = /\\?"page_id\\?"\s*:\s*(\d{6,20})\b/;

/**
 * The number of a page, found in its document: only pages of Flashduty have one beside what they
 * were rendered from (as public readers of status.deepseek.com find it, 2026).
 */
export function numberIn(html: string): string | undefined {
  const rendered = html.includes('__next_f') && /initialPageConfig|active_changes/.test(html);
  return rendered ? NUMBER.exec(html)?.[1] : undefined;
}
