/** One report: its question as a form, its answer as a table with files and a printed sheet. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'wouter';

import { Answered } from '../../parts/answered.js';
import { Notice } from '../../parts/notice.js';
import { DefinitionOf } from '../../parts/report-notes.js';
import { useLabels } from '../../state/labels.js';
import { useCarried } from '../../state/parameters.js';
import type { Description } from '../../state/reports.js';
import { useCatalogue, useDescription } from '../../state/reports.js';
import { Answer } from './answer.js';
import { Columns } from './columns.js';
import { ExampleOf } from './example.js';
import { missingIn } from './question.js';
import { QuestionForm } from './question-form.js';

const Report = (): ReactNode => {
  const { t } = useTranslation();
  const { name } = useParams<{ name: string }>();
  const { language } = useLabels();
  const carried = useCarried();
  const catalogue = useCatalogue();
  const description = useDescription(name);
  return (
    <>
      <div className="no-print">
        <Link href={`/reports${carried}`}>← {t('reports.all')}</Link>
        <h1>{description?.title[language] ?? name}</h1>
      </div>
      <Answered query={catalogue}>
        {() =>
          description === undefined ? (
            <Notice tone="bad">{t('reports.unknown', { name })}</Notice>
          ) : (
            <Asked description={description} />
          )
        }
      </Answered>
    </>
  );
};

const Asked = ({ description }: { readonly description: Description }): ReactNode => {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  return (
    <>
      <div className="card no-print">
        <DefinitionOf definition={description.definition} />
        <Columns description={description} />
        <ExampleOf description={description} />
      </div>
      <QuestionForm
        key={`${description.name}?${search.toString()}`}
        description={description}
        search={search}
      />
      {missingIn(description, search).length === 0 ? (
        <Answer description={description} search={search} />
      ) : (
        <Notice>{t('reports.needs')}</Notice>
      )}
    </>
  );
};

export default Report;
