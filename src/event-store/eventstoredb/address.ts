/** Makes the one connection string of the client from the settings. */

export type NodePreference = 'leader' | 'follower' | 'random' | 'readonlyreplica';

export interface Address {
  /** `esdb://…` or `esdb+discover://…`, without credentials when these are given apart. */
  readonly url: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** PEM file of the authority that signed the servers' certificates. */
  readonly tlsCaFile?: string | undefined;
  readonly nodePreference?: NodePreference | undefined;
}

/** The address of the event store cannot be used; says why without giving the password away. */
export class WrongAddress extends Error {
  override readonly name = 'WrongAddress';
}

/** @throws WrongAddress */
export const connectionString = (address: Address): string => {
  const { url, username, password, tlsCaFile, nodePreference } = address;
  const parts = /^(esdb(?:[+]discover)?:[/][/])([^?]*?)[/]*(?:[?](.*))?$/.exec(url.trim());
  if (parts === null) throw new WrongAddress('the event store is named by esdb://host:port');
  const [, protocol = '', hosts = '', query = ''] = parts;
  if ((username === undefined) !== (password === undefined)) {
    throw new WrongAddress('a user name and a password of the event store are given together');
  }
  if (username !== undefined && hosts.includes('@')) {
    throw new WrongAddress('the credentials of the event store are given twice');
  }
  const who =
    username === undefined || password === undefined
      ? ''
      : `${encodeURIComponent(username)}:${encodeURIComponent(password)}@`;
  const ours = [
    ...(query === '' ? [] : [query]),
    // Without it a rejected append would look like one at revision 1.
    'throwOnAppendFailure=true',
    ...(tlsCaFile === undefined ? [] : [`tlsCAFile=${encodeURIComponent(tlsCaFile)}`]),
    ...(nodePreference === undefined ? [] : [`nodePreference=${nodePreference}`]),
  ];
  return `${protocol}${who}${hosts}?${ours.join('&')}`;
};
