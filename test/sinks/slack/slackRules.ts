import { isObject } from '../../../src/core/isObject.ts';

type Json = Readonly<Record<string, unknown>>;

/** Measured: https://github.com/slackapi/bolt-js/issues/2509 */
const MOST_IN_BLOCKS = 13_000;

/**
 * The error that Slack gives to a message, or undefined. Limits are those of
 * https://docs.slack.dev/reference/block-kit/blocks and
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
export function slackError(message: Json): string | undefined {
  const { text, blocks = [], attachments = [] } = message;
  if (typeof text !== 'string' || text === '' || text.length > 4000) return 'no_text';
  if (!areObjects(blocks) || blocks.length > 50) return 'invalid_blocks';
  if (!areObjects(attachments)) return 'invalid_attachments';
  if (attachments.length > 100) return 'too_many_attachments';
  if (message['unfurl_links'] !== false || message['unfurl_media'] !== false) return 'unfurls';
  const all = [...blocks, ...attachments.flatMap(blocksIn)];
  if (JSON.stringify(all).length > MOST_IN_BLOCKS) return 'msg_blocks_too_long';
  const texts = [text, ...all.flatMap(textsIn)];
  return (
    attachments.map(attachmentError).find(Boolean) ??
    all.map(blockError).find(Boolean) ??
    texts.map(controlError).find(Boolean)
  );
}

function attachmentError(attachment: Json): string | undefined {
  const { color, fallback } = attachment;
  const coloured = typeof color === 'string' && /^#[\da-f]{6}$/.test(color);
  const named = typeof fallback === 'string' && fallback !== '';
  return coloured && named && blocksIn(attachment).length > 0 ? undefined : 'invalid_attachments';
}

function blockError(block: Json): string | undefined {
  switch (block['type']) {
    case 'header':
      return isText(block['text'], 'plain_text', 150) ? undefined : 'invalid_blocks';
    case 'section':
      return isText(block['text'], 'mrkdwn', 3000) ? undefined : 'invalid_blocks';
    case 'context': {
      const { elements } = block;
      const fine =
        areObjects(elements) &&
        elements.length > 0 &&
        elements.length <= 10 &&
        elements.every((element) => isText(element, 'mrkdwn', 3000));
      return fine ? undefined : 'invalid_blocks';
    }
    default:
      return 'invalid_blocks';
  }
}

function isText(value: unknown, type: string, most: number): boolean {
  if (!isObject(value) || value['type'] !== type || typeof value['text'] !== 'string') return false;
  const { length } = value['text'];
  return length >= 1 && length <= most && (type === 'plain_text' || value['verbatim'] === true);
}

/** Whatever stands in `<…>` must be a link or a date, and no `&` may stand alone. */
function controlError(text: string): string | undefined {
  const rest = text.replaceAll(/<https?:\/\/[^<>|\s]+(\|[^<>]+)?>|<!date\^\d+\^[^<>]+>/g, '');
  if (/[<>]/.test(rest)) return 'a_mention_or_a_broken_link';
  return /&(?!(amp|lt|gt);)/.test(text) ? 'a_broken_entity' : undefined;
}

function blocksIn({ blocks }: Json): readonly Json[] {
  return areObjects(blocks) ? blocks : [];
}

function textsIn({ text, elements, type }: Json): string[] {
  if (type === 'header') return [];
  const objects = [text, ...(areObjects(elements) ? elements : [])];
  return objects.flatMap((value) =>
    isObject(value) && typeof value['text'] === 'string' ? [value['text']] : [],
  );
}

function areObjects(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}
