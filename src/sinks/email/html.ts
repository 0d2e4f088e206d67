const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Text that leads somewhere, where there is somewhere. */
export function anchor(text: string, link: string | undefined): string {
  return link === undefined ? escaped(text) : `<a href="${escaped(link)}">${escaped(text)}</a>`;
}

/** One paragraph for each of a text's, with its line breaks. */
export function paragraphs(text: string): string {
  if (text === '') return '';
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}
