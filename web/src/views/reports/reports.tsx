/** The catalogue of reports: what there is to ask, each with its definition and an example. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { Answered } from '../../parts/answered.js';
import { DefinitionOf } from '../../parts/report-notes.js';
import { useLabels } from '../../state/labels.js';
import { useCarried } from '../../state/parameters.js';
import { useCatalogue } from '../../state/reports.js';
import { ExampleOf } from './example.js';

const Reports = (): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLabels();
  const carried = useCarried();
  const catalogue = useCatalogue();
  return (
    <>
      <h1>{t('reports.title')}</h1>
      <Answered query={catalogue}>
        {({ reports }) => (
          <div className="cards">
            {reports.map((report) => (
              <section className="card" key={report.name} aria-labelledby={report.name}>
                <h2 id={report.name}>
                  <Link href={`/reports/${report.name}${carried}`}>{report.title[language]}</Link>
                </h2>
                <ExampleOf description={report} />
                <DefinitionOf definition={report.definition} />
              </section>
            ))}
          </div>
        )}
      </Answered>
    </>
  );
};

export default Reports;
