/** The account in whose name everything is recorded until access control exists: whoever reaches the machine. */
import type { Actor } from '../../application/clock.js';

export const LOCAL_ACCOUNT: Actor = { account: 'local' };
