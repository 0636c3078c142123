/** A report at two moments of knowledge: the question, both moments, and what changed between them. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { Notice } from '../../parts/notice.js';
import { useLabels } from '../../state/labels.js';
import { useParameters } from '../../state/parameters.js';
import type { Description } from '../../state/reports.js';
import { useCatalogue } from '../../state/reports.js';
import { missingIn } from '../reports/question.js';
import { QuestionForm } from '../reports/question-form.js';
import { Changes } from './changes.js';
import { KnownPoint } from './known-point.js';

const FIRST = 'headcount';
const POINTS = [
  ['knownA', 'a'],
  ['knownB', 'b'],
] as const;

export const Diff = (): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLabels();
  const [{ report = FIRST }, change] = useParameters();
  const [search] = useSearchParams();
  const catalogue = useCatalogue();
  const end = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => dataOf(client.GET('/health/ready', { signal })),
  });
  const last = end.data?.index;
  return (
    <>
      <p className="muted">{t('diff.intro')}</p>
      <Answered query={catalogue}>
        {({ reports }) => {
          const description = reports.find(({ name }) => name === report);
          return (
            <>
              <p>
                <label>
                  {t('diff.reportName')}{' '}
                  <select
                    value={description?.name ?? ''}
                    onChange={({ target }) => {
                      change({ report: target.value });
                    }}
                  >
                    {reports.map(({ name, title }) => (
                      <option key={name} value={name}>
                        {title[language]}
                      </option>
                    ))}
                  </select>
                </label>
              </p>
              {description !== undefined && last !== undefined && (
                <Asked {...{ description, search, last }} />
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
};

interface AskedProps {
  readonly description: Description;
  readonly search: URLSearchParams;
  /** The ledger index known now. */
  readonly last: number;
}

const Asked = ({ description, search, last }: AskedProps): ReactNode => {
  const { t } = useTranslation();
  const start = new URLSearchParams(search);
  start.set('report', description.name);
  if (!start.has('knownB')) start.set('knownB', String(last));
  const isWhole =
    POINTS.every(([name]) => (search.get(name) ?? '') !== '') &&
    missingIn(description, search).length === 0;
  return (
    <>
      <QuestionForm
        key={`${description.name}?${search.toString()}`}
        description={description}
        search={start}
        to="/audit/diff"
        ask={t('diff.compare')}
        without={['compareTo']}
        before={(asked, change) =>
          POINTS.map(([name, point]) => (
            <KnownPoint
              key={name}
              says={t(`diff.${point}`)}
              value={asked.get(name) ?? ''}
              set={(value) => {
                change(name, [value]);
              }}
            />
          ))
        }
      />
      {isWhole ? (
        <Changes key={search.toString()} description={description} search={search} />
      ) : (
        <Notice>{t('diff.needs')}</Notice>
      )}
    </>
  );
};
