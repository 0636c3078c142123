/** What a single setting may be, as functions of its value. */
import { isIP } from 'node:net';

export const isLoopback = (host: unknown): boolean =>
  host === 'localhost' ||
  host === '::1' ||
  (typeof host === 'string' && /^127(\.\d{1,3}){3}$/.test(host));

/** An address to listen on. */
export const isAddress = (host: unknown): boolean =>
  isLoopback(host) || (typeof host === 'string' && isIP(host) !== 0);

/** A URL that nothing is read on the way to: TLS, or within the machine. */
const isSafeUrl = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  (protocol === 'http:' && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')));

/** Scheme and host, perhaps a port, and nothing else. */
export const isOrigin = (value: unknown): boolean => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const url = new URL(value);
  return isSafeUrl(url) && url.href === `${url.origin}/`;
};

/** The identifier of an OpenID provider: no query, no fragment, no credentials. */
export const isIssuer = (value: unknown): boolean => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const url = new URL(value);
  return isSafeUrl(url) && !/[?#]/.test(value) && url.username === '' && url.password === '';
};

export const isScope = (value: unknown): boolean =>
  typeof value === 'string' && value.split(' ').includes('openid');

export const isTimeZone = (name: unknown): boolean => {
  try {
    // An offset such as +07:00 is taken by the engine too, and is no place.
    if (typeof name !== 'string' || /^[+-]/.test(name)) return false;
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Scheme, perhaps credentials, one host or several with their ports, perhaps parameters. */
const EVENT_STORE_URL =
  /^esdb(\+discover)?:\/\/([^:@/?#\s]+:[^@/?#\s]+@)?[\w.-]+(:\d{1,5})?(,[\w.-]+(:\d{1,5})?)*\/?(\?\w+=[^&?\s]+(&\w+=[^&?\s]+)*)?$/;

/** A connection string of EventStoreDB, which names several hosts where a URL has one. */
export const isEventStoreUrl = (value: unknown): boolean =>
  typeof value === 'string' && EVENT_STORE_URL.test(value);

/** A URL of PostgreSQL that says which database is meant. */
export const isPostgresUrl = (value: unknown): boolean => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, pathname, searchParams } = new URL(value);
  return (
    /^postgres(ql)?:$/.test(protocol) &&
    (hostname !== '' || searchParams.has('host')) &&
    /^\/[^/]+$/.test(pathname)
  );
};
