/** The facts of a timeline as a table: the same as the lanes, in words. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../parts/data-table.js';
import type { FactHistory } from '../../parts/fact-text.js';
import { useFactTexts } from '../../parts/fact-text.js';
import { dateText, instantText } from '../../state/dates.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';

interface FactsTableProps {
  readonly caption: string;
  readonly facts: readonly FactHistory[];
}

export const FactsTable = ({ caption, facts }: FactsTableProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const day = (action: Row, name: string): string => dateText(textIn(action, name), i18n.language);
  return (
    <DataTable
      caption={caption}
      rows={facts}
      columns={[
        {
          name: 'date',
          heading: t('facts.effective'),
          cell: ({ action }) => day(action, 'effectiveDate'),
        },
        {
          name: 'until',
          heading: t('facts.field.until'),
          cell: ({ action }) => day(action, 'until'),
        },
        {
          name: 'action',
          heading: t('people.facts'),
          cell: ({ action, voided }) => (
            <>
              <strong>{texts.action(textIn(action, 'action'))}</strong> {texts.summary(action)}
              {voided && <span className="tag bad">{t('facts.isVoid')}</span>}
            </>
          ),
        },
        {
          name: 'recorded',
          heading: t('facts.recorded'),
          cell: ({ versions: [first] }) =>
            first === undefined ? '' : instantText(first.recordedAt, i18n.language),
        },
        {
          name: 'versions',
          heading: t('facts.versions'),
          number: true,
          cell: ({ versions }) => versions.length,
        },
      ]}
    />
  );
};
