/** A longer line is none of ours, and is skipped without being held. */
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;

/** The text of a line without its end, null when it is too long; `start` is its offset in bytes. */
type OnLine = (text: string | null, start: number) => void;

const NEWLINE = 10;

/**
 * Splits a file into lines, chunk by chunk. It holds one line at most. Zero bytes before a line are
 * left out: a file emptied under a writer that does not append begins with as many as it had bytes.
 */
export class LineSplitter {
  readonly #onLine: OnLine;
  readonly #longest: number;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #tooLong = false;
  #start = 0;
  #position = 0;

  constructor(onLine: OnLine, longest = LONGEST_LINE_BYTES) {
    this.#onLine = onLine;
    this.#longest = longest;
  }

  /** Takes the next chunk, which may be overwritten afterwards. */
  push(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#end(chunk.subarray(from, end));
      from = end + 1;
      this.#start = this.#position + from;
    }
    this.#hold(chunk.subarray(from));
    this.#position += chunk.length;
  }

  /** The line that the file breaks off in; undefined when it ends with a whole line. */
  tail(): { text: string | null; start: number } | undefined {
    if (this.#start === this.#position) return undefined;
    return { text: this.#take(Buffer.alloc(0)), start: this.#start };
  }

  #end(last: Buffer): void {
    this.#onLine(this.#take(last), this.#start);
    this.#held = [];
    this.#heldBytes = 0;
    this.#tooLong = false;
  }

  #take(last: Buffer): string | null {
    if (this.#tooLong || this.#heldBytes + last.length > this.#longest) return null;
    if (this.#heldBytes > 0) return Buffer.concat([...this.#held, last]).toString();
    return last[0] === 0 ? withoutZeros(last).toString() : last.toString();
  }

  #hold(part: Buffer): void {
    const kept = this.#heldBytes === 0 ? withoutZeros(part) : part;
    this.#tooLong ||= this.#heldBytes + kept.length > this.#longest;
    if (this.#tooLong) this.#held = [];
    else if (kept.length > 0) this.#held.push(Buffer.from(kept));
    this.#heldBytes += kept.length;
  }
}

function withoutZeros(bytes: Buffer): Buffer {
  let from = 0;
  while (from < bytes.length && bytes[from] === 0) from += 1;
  return bytes.subarray(from);
}
