import { webLink } from '../webLink.ts';

/** https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Medium';
  readonly isSubtle?: true;
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
}

/** Text that is shown as it is: unlike a TextBlock it knows no Markdown, and calls nobody. */
export interface RichText {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'Small';
}

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,:;!?'()[\]{}…])/;

export function richText(...inlines: readonly TextRun[]): RichText {
  return { type: 'RichTextBlock', inlines };
}

/** A piece of a line, and how it looks. */
export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text, ...look };
}

/** A piece of a line that opens an address, where there is one. */
export function link(text: string, url: string | undefined): TextRun {
  return run(text, url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url } });
}

/**
 * A text, a block for each line: whether a TextRun may hold several is documented nowhere.
 * Addresses open what they name.
 */
export function paragraphs(text: string): RichText[] {
  return text.split(/\n+/).flatMap((line) => {
    const pieces = line.split(ADDRESS).filter((piece) => piece !== '');
    if (pieces.length === 0) return [];
    const inlines = pieces.map((piece) =>
      ADDRESS.test(piece) ? link(piece, webLink(piece)) : run(piece),
    );
    return [richText(...inlines)];
  });
}
