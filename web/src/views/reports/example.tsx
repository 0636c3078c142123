/** The example of a report: a question, and the way to its answer. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { address } from '../../state/address.js';
import type { Description } from '../../state/reports.js';

export const ExampleOf = ({
  description: { name, example },
}: {
  readonly description: Description;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className="muted">
      <p lang="en">{example.question}</p>
      <p>
        <Link href={address(`/reports/${name}`, Object.entries(example.parameters))}>
          {t('reports.tryExample')}
        </Link>
      </p>
    </div>
  );
};
