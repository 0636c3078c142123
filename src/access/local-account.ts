/** Whoever owns the data folder: who comes over its socket, and everybody where access control is off. */
import type { Principal } from './principal.js';

/** The account of the owner of the folder; no token is ever made for it. */
export const LOCAL_ACCOUNT = 'local';

export const LOCAL_ADMINISTRATOR: Principal = {
  account: LOCAL_ACCOUNT,
  grants: [{ role: 'administrator', unit: null }],
};
