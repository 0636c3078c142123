/** Shows an answer of the service once it is there; until then that it comes, and otherwise why it does not. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Reason } from './failed.js';
import { Notice } from './notice.js';

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

export const Answered = <T,>({ query, children }: AnsweredProps<T>): ReactNode => {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) {
    return (
      <p className="muted" role="status">
        {t('state.loading')}
      </p>
    );
  }
  return (
    <Notice tone="bad">
      <p>{t('state.failed')}</p>
      <Reason error={query.error} />
      <button onClick={() => void query.refetch()}>{t('state.again')}</button>
    </Notice>
  );
};
