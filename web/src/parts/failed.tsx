/** Says why something was not done, in the words of the service. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '../api/client.js';
import { Notice } from './notice.js';

export const Failed = ({ error }: { readonly error: unknown }): ReactNode => {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const { detail, title, remedy } = (error instanceof Failure ? error.problem : undefined) ?? {};
  return (
    <Notice tone="bad">
      <p>{detail ?? title ?? t('state.offline')}</p>
      {remedy !== undefined && <p className="muted">{remedy}</p>}
    </Notice>
  );
};
