/** Says in which encoding a text that is not UTF-8 may be, so that the message can tell how to convert it. */
import iconv from 'iconv-lite';

export interface Encoding {
  readonly name: string;
  /** The name that the iconv command knows. */
  readonly iconv: string;
}

const UTF_16: Encoding = { name: 'UTF-16', iconv: 'UTF-16' };
const WINDOWS_1258: Encoding = { name: 'Windows-1258 (Vietnamese)', iconv: 'WINDOWS-1258' };
const WINDOWS_1252: Encoding = { name: 'Windows-1252 (Western)', iconv: 'WINDOWS-1252' };

const MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** UTF-16 by its byte order mark, or by the NUL that every second byte of Latin text is. */
export const looksLikeUtf16 = (start: Buffer): Encoding | undefined => {
  if (MARKS.some((mark) => start.subarray(0, mark.length).equals(mark))) return UTF_16;
  const nuls = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const half = start.length / 2;
  const [even = 0, odd = 0] = nuls;
  return half >= 4 && Math.max(even, odd) > half * 0.6 ? UTF_16 : undefined;
};

/** Vietnamese vowels as Windows-1258 writes them: a letter, then its tone as a mark of its own. */
const TONED = /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/giu;
/** The letters that Windows-1258 has and Windows-1252 has not. */
const VIETNAMESE = /[ăđơư₫]/giu;

/** The likeliest 8-bit encoding of some lines, or undefined when nothing speaks for one. */
export const guessEncoding = (lines: Buffer): Encoding | undefined => {
  const vietnamese = iconv.decode(lines, 'windows-1258');
  const toned = vietnamese.match(TONED)?.length ?? 0;
  const own = vietnamese.match(VIETNAMESE)?.length ?? 0;
  const high = lines.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  // Western text has none of these pairs; its few letters at the same places do not make up half.
  if (toned > 0 || own * 2 >= high) return WINDOWS_1258;
  const western = iconv.decode(lines, 'windows-1252');
  return /\p{Script=Latin}/u.test(western) && !western.includes('\ufffd')
    ? WINDOWS_1252
    : undefined;
};
