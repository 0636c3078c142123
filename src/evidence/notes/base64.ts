/** Base64 in its one form (RFC 4648 §4): what another text stands for, too, is refused. */

/** The bytes; undefined for a text that is not exactly how those bytes are written. */
export const bytesOfBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
