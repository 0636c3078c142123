/** Says why something was not done. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '../api/client.js';
import { Notice } from './notice.js';
import { Problem } from './problem.js';

export const Failed = ({ error }: { readonly error: unknown }): ReactNode => {
  if (error === null || error === undefined) return null;
  return (
    <Notice tone="bad">
      <Reason error={error} />
    </Notice>
  );
};

/** Without an answer of the service there is no connection to it. */
export const Reason = ({ error }: { readonly error: unknown }): ReactNode => {
  const { t } = useTranslation();
  const problem = error instanceof Failure ? error.problem : undefined;
  return problem === undefined ? <p>{t('state.offline')}</p> : <Problem problem={problem} />;
};
