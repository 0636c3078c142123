/** Splits a stream of bytes into lines as they come, holding no more than one line that is not whole. */

/** One line without its end; undefined bytes for one that was too long to be held. */
export interface NdjsonLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;

/**
 * The lines of each piece that arrives, together: who sends one line and waits is heard at once.
 * Blank lines count but are not given; the last line needs no end.
 */
export async function* linesIn(
  pieces: AsyncIterable<Buffer>,
  bytesMax: number,
): AsyncGenerator<readonly NdjsonLine[]> {
  const splitter = new Splitter(bytesMax);
  for await (const piece of pieces) {
    const lines = splitter.add(piece);
    if (lines.length > 0) yield lines;
  }
  const rest = splitter.end();
  if (rest.length > 0) yield rest;
}

class Splitter {
  private number = 0;
  private held: Buffer[] = [];
  private bytes = 0;

  constructor(private readonly bytesMax: number) {}

  add(piece: Buffer): readonly NdjsonLine[] {
    const lines: NdjsonLine[] = [];
    let from = 0;
    for (let to = piece.indexOf(LINE_FEED); to !== -1; to = piece.indexOf(LINE_FEED, from)) {
      this.hold(piece.subarray(from, to));
      lines.push(...this.take());
      from = to + 1;
    }
    this.hold(piece.subarray(from));
    return lines;
  }

  end(): readonly NdjsonLine[] {
    return this.bytes === 0 ? [] : this.take();
  }

  private hold(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes > this.bytesMax) this.held = [];
    else if (part.length > 0) this.held.push(part);
  }

  private take(): readonly NdjsonLine[] {
    this.number += 1;
    const bytes = this.bytes > this.bytesMax ? undefined : Buffer.concat(this.held);
    this.held = [];
    this.bytes = 0;
    return bytes !== undefined && isBlank(bytes) ? [] : [{ number: this.number, bytes }];
  }
}

/** Only spaces, tabs and the carriage return of a line end. */
const isBlank = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
