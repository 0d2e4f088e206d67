import type { Event } from './event.ts';

/** What a template may name: the event's own fields, and the texts of all updates that it brings. */
export const TEMPLATE_FIELDS = [
  'id',
  'type',
  'change',
  'provider',
  'provider_name',
  'incident_id',
  'status',
  'impact',
  'name',
  'message',
  'messages',
  'components',
  'url',
  'created_at',
  'updated_at',
  'started_at',
  'resolved_at',
  'scheduled_for',
  'scheduled_until',
  'observed_at',
] as const;
type Field = (typeof TEMPLATE_FIELDS)[number];

type Piece = string | { readonly field: Field; readonly most: number };

/** A template that was understood, or what is wrong with it. */
export type Template = { readonly render: (event: Event) => string } | { readonly problem: string };

const KNOWN = `a template may name ${TEMPLATE_FIELDS.join(', ')}`;
const PLACE = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/**
 * Reads a template: `{field}` stands for a field of the event, `{message:200}` for at most 200
 * characters of it, `{{` and `}}` for the braces themselves. What an event does not say is empty.
 */
export function parseTemplate(text: string): Template {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACE)) {
    const piece = pieceOf(match[0], match[1]);
    if (typeof piece === 'object' && 'problem' in piece) return piece;
    pieces.push(text.slice(end, match.index), piece);
    end = match.index + match[0].length;
  }
  pieces.push(text.slice(end));
  return { render: (event) => pieces.map((piece) => written(piece, event)).join('') };
}

function pieceOf(found: string, inside: string | undefined): Piece | { readonly problem: string } {
  if (found === '{{' || found === '}}') return found.slice(1);
  if (inside === undefined) return { problem: `a single "${found}"; write "${found}${found}"` };
  const [name = '', most, ...rest] = inside.split(':').map((part) => part.trim());
  const field = TEMPLATE_FIELDS.find((one) => one === name);
  if (field === undefined) return { problem: `unknown field {${name}}; ${KNOWN}` };
  if (most === undefined) return { field, most: Infinity };
  if (rest.length > 0 || !/^[1-9]\d{0,5}$/.test(most)) {
    return { problem: `{${inside}}: behind ":" stands how many characters at the most` };
  }
  return { field, most: Number(most) };
}

function written(piece: Piece, event: Event): string {
  if (typeof piece === 'string') return piece;
  const text = valueOf(event, piece.field);
  if (text.length <= piece.most) return text;
  const cut = text.slice(0, piece.most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

function valueOf(event: Event, field: Field): string {
  if (field === 'components') return event.components.join(', ');
  if (field === 'messages') return event.updates.map(({ message }) => message).join('\n\n');
  return event[field] ?? '';
}
