/** An item of a feed, by the names of its elements. */
export type Item = Readonly<Record<string, string>>;

/** A feed of RSS with these items, whose texts are escaped. */
export function rss(items: readonly Item[], link = 'https://status.acme.test/'): string {
  const head = `<title>Acme Status</title><link>${link}</link>`;
  return `<rss version="2.0"><channel>${head}${items.map(itemOf).join('')}</channel></rss>`;
}

/** A feed of Atom with these entries. */
export function atom(entries: readonly Item[]): string {
  const rows = entries.map(({ link = '', ...fields }) => {
    const elements = Object.entries(fields).map(([name, text]) => element(name, text));
    return `<entry><link href="${link}"/>${elements.join('')}</entry>`;
  });
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme Status</title><id>x</id>${rows.join('')}</feed>`;
}

function itemOf(item: Item): string {
  const elements = Object.entries(item).flatMap(([name, text]) =>
    text
      .split('|')
      .map((one) => element(name, name === 'category' ? one : text))
      .slice(0, name === 'category' ? undefined : 1),
  );
  return `<item>${elements.join('')}</item>`;
}

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
}
