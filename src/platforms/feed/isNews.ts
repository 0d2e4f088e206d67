import type { FeedItem } from '../parseFeed.ts';

const NEWS = /^(?:announcements?|releases?|release[ -]notes|news|blog)$/i;
/** A line below each text of IBM's, of which only incidents and maintenances are ours (cloud.ibm.com/status, 2026-10). */
const TYPE = /\bType:\s*(?:<[^>]*>\s*)*(?:announcement|release|security)\b/;

/** Whether an item is about the vendor's products, and not about how they work now. */
export function isNews({ categories, content }: FeedItem): boolean {
  return TYPE.test(content) || categories.some((category) => NEWS.test(category));
}
