import { plainText } from '../../core/text.ts';
import { isObject } from '../../core/isObject.ts';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'blockquote', 'codeBlock']);
/** Deeper nesting than any editor makes; what lies below is left out. */
const DEEPEST = 60;

/**
 * The text of a ProseMirror document (`{ type: 'doc', content: [...] }`), laid out as plainText
 * lays out HTML. Empty for anything else. https://prosemirror.net/docs/ref/#model.Node.toJSON
 */
export function richText(node: unknown): string {
  return plainText(escape(write(node, 0)));
}

function write(node: unknown, depth: number): string {
  if (!isObject(node) || depth > DEEPEST) return '';
  const { text } = node;
  const type = typeof node['type'] === 'string' ? node['type'] : '';
  if (type === 'text') return typeof text === 'string' ? linked(text, node['marks']) : '';
  if (type === 'hardBreak' || type === 'hard_break') return '\n';
  const inner = contentOf(node, depth);
  if (type === 'listItem' || type === 'list_item') return `\n- ${inner.trim()}\n`;
  return BLOCKS.has(type) ? `\n\n${inner}\n\n` : inner;
}

function contentOf(node: Readonly<Record<string, unknown>>, depth: number): string {
  const { content } = node;
  if (!Array.isArray(content)) return '';
  return content
    .map((child) => write(child, depth + 1))
    .join('')
    .replace(/\n\n+- /g, '\n- ');
}

function linked(text: string, marks: unknown): string {
  const link: unknown = Array.isArray(marks) ? marks.find(isLink) : undefined;
  if (!isObject(link) || !isObject(link['attrs'])) return text;
  const { href } = link['attrs'];
  return typeof href === 'string' && href !== text ? `${text} (${href})` : text;
}

function isLink(mark: unknown): boolean {
  return isObject(mark) && mark['type'] === 'link';
}

/** The text is plain already: nothing in it is markup. */
function escape(text: string): string {
  return text.includes('<') || text.includes('&')
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    : text;
}
