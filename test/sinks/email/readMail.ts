/** A mail as a mail program reads it. */
export interface ReadMail {
  /** Names in lower case; folded lines made one, encoded words read. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** Reads a mail of two alternatives. Anything else about it is an error. */
export function readMail(raw: string): ReadMail {
  const whole = partOf(raw);
  const boundary = /^multipart\/alternative;.*boundary="([^"]+)"/.exec(
    whole.headers['content-type'] ?? '',
  )?.[1];
  if (boundary === undefined) throw new Error(`not of alternatives: ${raw}`);
  const [text, html] = whole.body.split(`--${boundary}`).slice(1, -1).map(partOf);
  if (!text?.headers['content-type']?.startsWith('text/plain')) throw new Error('no text');
  if (!html?.headers['content-type']?.startsWith('text/html')) throw new Error('no HTML');
  return { headers: whole.headers, text: contentOf(text), html: contentOf(html), raw };
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function partOf(raw: string): Part {
  const trimmed = raw.replace(/^\r\n/, '');
  const end = trimmed.indexOf('\r\n\r\n');
  const lines = trimmed
    .slice(0, end)
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([!-9;-~]+): ?(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`not a header: ${line}`);
    if (name.toLowerCase() in headers) throw new Error(`twice: ${name}`);
    headers[name.toLowerCase()] = decodedWords(value);
  }
  return { headers, body: trimmed.slice(end + 4) };
}

function contentOf({ headers, body }: Part): string {
  const encoding = headers['content-transfer-encoding'];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const plain = encoding === 'quoted-printable' ? unquoted(body.replaceAll('=\r\n', '')) : body;
  return plain.replaceAll('\r\n', '\n').replace(/\n$/, '');
}

/** `=?UTF-8?Q?=F0=9F=98=80?=`, and `B`. */
function decodedWords(value: string): string {
  return value
    .replaceAll(/(\?=) +(?==\?)/g, '$1')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquoted(word.replaceAll('_', ' ')),
    );
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
