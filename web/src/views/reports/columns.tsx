/** The columns of a report and their meaning. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../parts/data-table.js';
import { useLabels } from '../../state/labels.js';
import type { Description } from '../../state/reports.js';

export const Columns = ({ description }: { readonly description: Description }): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <details className="muted">
      <summary>{t('reports.columns')}</summary>
      <DataTable
        caption={t('reports.columns')}
        rows={description.columns}
        columns={[
          {
            name: 'name',
            heading: t('reports.column'),
            cell: ({ name }) => labels.column(name, description),
          },
          {
            name: 'type',
            heading: t('reports.type'),
            cell: ({ type }) => labels.value('type', type),
          },
          {
            name: 'says',
            heading: t('reports.meaning'),
            cell: ({ says }) => <span lang="en">{says}</span>,
          },
        ]}
      />
    </details>
  );
};
