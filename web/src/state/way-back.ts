/** Brings somebody who had to sign in first back to the view they asked for. */

const KEPT = 'back';

/** Goes to sign in. */
export const leaveToSignIn = (): void => {
  sessionStorage.setItem(KEPT, location.pathname + location.search);
  location.assign('/sign-in');
};

/** Before anything is shown. */
export const comeBack = (): void => {
  const back = sessionStorage.getItem(KEPT);
  if (back === null) return;
  sessionStorage.removeItem(KEPT);
  if (location.pathname === '/overview') history.replaceState(null, '', back);
};
