/** The answer of a report: its total, its rows page by page, and the sheet that is printed of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../parts/answered.js';
import { Breaks } from '../../parts/breaks.js';
import { Downloads } from '../../parts/downloads.js';
import { Footing } from '../../parts/report-notes.js';
import { ReportTable } from '../../parts/report-table.js';
import { useBehind } from '../../state/behind.js';
import type { Description } from '../../state/reports.js';
import { useReportPages } from '../../state/reports.js';
import { useLabels } from '../../state/labels.js';
import { OfficialHeading, Signatures } from './official.js';
import { questionIn } from './question.js';
import { Total } from './total.js';

interface AnswerProps {
  readonly description: Description;
  readonly search: URLSearchParams;
}

export const Answer = ({ description, search }: AnswerProps): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { name, title } = description;
  const query = questionIn(description, search);
  const pages = useReportPages(name, query);
  const behind = useBehind(query, description);
  const says = title[language];
  return (
    <section className="card wide" aria-label={says}>
      <header className="no-print">
        <h2>{says}</h2>
        <Downloads name={name} query={query} language={language} />
        <button
          onClick={() => {
            print();
          }}
        >
          {t('reports.print')}
        </button>
      </header>
      <div className="reserve">
        <Answered query={pages}>
          {(data) => {
            const [first] = data.pages;
            if (first === undefined) return null;
            const answer = { ...first, rows: data.pages.flatMap(({ rows }) => rows) };
            return (
              <>
                <OfficialHeading title={says} answer={answer} />
                <Total total={answer.total} {...{ description, behind }} />
                <ReportTable {...{ answer, description, behind }} caption={says} />
                <Breaks {...{ name, query, answer }} />
                {pages.hasNextPage && (
                  <p className="no-print">
                    <button
                      disabled={pages.isFetchingNextPage}
                      onClick={() => void pages.fetchNextPage()}
                    >
                      {t('reports.nextPage')}
                    </button>
                  </p>
                )}
                <Footing answer={answer} />
                <Signatures />
              </>
            );
          }}
        </Answered>
      </div>
    </section>
  );
};
