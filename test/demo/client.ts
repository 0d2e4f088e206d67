import { get, type IncomingHttpHeaders } from 'node:http';

/** What a plain client got, bytes as they came. */
export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** How many pieces the body came in. */
  readonly pieces: number;
  /** Why the answer ended early, or there was none. */
  readonly error: string | undefined;
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  /** Hangs up after so many bytes of the body. */
  readonly enough?: number;
}

/** Asks once, follows nothing, decodes nothing and never throws. */
export function ask(url: string, { headers = {}, enough = Infinity }: Asking = {}): Promise<Got> {
  return new Promise((resolve) => {
    const nothing = { status: 0, headers: {}, bytes: Buffer.alloc(0), pieces: 0 };
    const request = get(url, { headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      let received = 0;
      const end = (error?: string) =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(pieces),
          pieces: pieces.length,
          error,
        });
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        received += piece.length;
        if (received < enough) return;
        end('enough');
        response.destroy();
      });
      response.on('end', () => end());
      response.on('error', (error: NodeJS.ErrnoException) => end(error.code));
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ ...nothing, error: error.code }),
    );
  });
}
