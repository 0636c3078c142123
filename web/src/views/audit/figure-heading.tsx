/** Says which number is explained: its value, its column and row, of which day or period, by which knowledge. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { dateText, instantText, numberText } from '../../state/dates.js';
import { useLabels } from '../../state/labels.js';
import type { Description, Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';

interface FigureHeadingProps {
  readonly answer: Schemas['Explanation'];
  readonly description: Description;
}

export const FigureHeading = ({ answer, description }: FigureHeadingProps): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  const { language } = labels;
  const { knownAt, column, value } = answer;
  const [row, parameters]: readonly Row[] = [answer.row, answer.parameters];
  const said = (date: string): string => dateText(date, language);
  const time = (of: Row): string => {
    const [asOf, from, to] = [textIn(of, 'asOf'), textIn(of, 'from'), textIn(of, 'to')];
    if (asOf !== '') return t('overview.asOf', { date: said(asOf) });
    return from === '' ? '' : t('overview.inPeriod', { from: said(from), to: said(to) });
  };
  const { where } = parameters ?? {};
  const conditions = (Array.isArray(where) ? where : []).map((condition) => {
    const [key = '', ...rest] = String(condition).split(':');
    return [key, rest.join(':')] as const;
  });
  const unit = textIn(parameters ?? {}, 'unit');
  const pairs: readonly (readonly [string, string])[] = [
    ...(unit === '' ? [] : [['unit', unit] as const]),
    ...conditions,
    ...Object.entries(row ?? {}).map(([name, of]) => [name, String(of)] as const),
  ];
  return (
    <>
      <h2>{description.title[language]}</h2>
      <dl className="figures">
        <div>
          <dt>{labels.column(column, description)}</dt>
          <dd>{numberText(value, language, 4)}</dd>
          <dd className="muted">
            {time(parameters ?? {})}
            {' · '}
            {t('chart.knownAt', { index: numberText(knownAt.index, language) })}
            {knownAt.instant !== null && `, ${instantText(knownAt.instant, language)}`}
          </dd>
        </div>
      </dl>
      {pairs.length === 0 ? (
        <p className="muted">{t('behind.whole')}</p>
      ) : (
        <dl className="fields">
          {pairs.map(([name, of]) => (
            <div key={`${name} ${of}`}>
              <dt>{labels.column(name, description)}</dt>
              <dd>{labels.value(name, of)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};
