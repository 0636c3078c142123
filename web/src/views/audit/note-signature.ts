/** Checks in the browser whether a key of the ledger has signed a checkpoint (C2SP signed-note, Ed25519). */

export type Signature = 'good' | 'bad' | 'unsigned' | 'malformed' | 'unsupported';

/** What stands in a text that is signed: which ledger, how many events, and the root of their tree. */
export interface SaidCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

const KEY_BYTES = 32;
const ID_BYTES = 4;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Undefined for a text that is no checkpoint. */
export const checkpointIn = (note: string): SaidCheckpoint | undefined => {
  const [origin = '', size = '', root = ''] = note.split('\n');
  if (!/^\d{1,15}$/.test(size) || !note.includes('\n\n\u2014 ')) return undefined;
  return { origin, size: Number(size), root };
};

/** @param keys of the ledger, as NAME+ID+KEY */
export const signatureOf = async (note: string, keys: readonly string[]): Promise<Signature> => {
  const end = note.lastIndexOf('\n\n');
  if (checkpointIn(note) === undefined || end === -1) return 'malformed';
  const text = new TextEncoder().encode(note.slice(0, end + 1));
  try {
    for (const line of note.slice(end + 2).split('\n')) {
      const [, name = '', encoded = ''] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
      const key = keys.find((each) => each.startsWith(`${name}+`) && hasId(each, encoded));
      if (name === '' || key === undefined) continue;
      const raw = bytesOf(key.split('+').slice(2).join('+')).slice(-KEY_BYTES);
      const known = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      const signature = bytesOf(encoded).slice(ID_BYTES);
      return (await crypto.subtle.verify('Ed25519', known, signature, text)) ? 'good' : 'bad';
    }
    return 'unsigned';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return 'unsupported';
    return 'malformed';
  }
};

/** The signature begins with the id of its key. */
const hasId = (key: string, encoded: string): boolean => {
  const id = [...bytesOf(encoded).slice(0, ID_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return key.split('+')[1] === id;
};
