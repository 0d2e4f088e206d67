import { isObject } from '../../../src/core/isObject.ts';

type Json = Readonly<Record<string, unknown>>;

const TAG = /<(\/?)(b|i|a)((?: href="[^"<>]*")?)>/g;

/**
 * What Telegram has against a message, in its own words, or undefined:
 * https://core.telegram.org/bots/api#sendmessage , https://core.telegram.org/bots/api#html-style
 */
export function telegramProblem(message: Json): string | undefined {
  const { text, parse_mode: mode, link_preview_options: previews } = message;
  if (mode !== 'HTML' || typeof text !== 'string') return 'parse mode';
  if (!isObject(previews) || previews['is_disabled'] !== true) return 'previews';
  if (!isBalanced(text)) return "can't parse entities";
  const seen = seenIn(text);
  if (/[<>]/.test(text.replaceAll(TAG, '')) || /&(?!(amp|lt|gt|quot);)/.test(text))
    return "can't parse entities";
  if (seen.trim() === '') return 'message text is empty';
  if (seen.length > 4096) return 'message is too long';
  return /(?<!\w)@\w/.test(seen) ? 'it calls people' : undefined;
}

/** What people see of a message. */
export function seenIn(text: string): string {
  return text
    .replaceAll(TAG, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [, closing, tag = '', attribute] of text.matchAll(TAG)) {
    if (closing === '') open.push(tag);
    else if (open.pop() !== tag) return false;
    if (closing === '' && (tag === 'a') !== (attribute !== '')) return false;
  }
  return open.length === 0;
}
