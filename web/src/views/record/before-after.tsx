/** A timeline before and after: what comes, what goes, what is replaced, between the facts that stay. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { dateText } from '../../state/dates.js';
import { textIn } from '../../state/reports.js';
import type { FactBody } from './fact-text.js';
import { FactText } from './fact-text.js';
import type { Labels } from './labels.js';

export interface KnownFact {
  readonly event: string;
  readonly root: string;
  readonly fact: FactBody;
}

type Change = 'added' | 'gone' | 'stays';
interface Line extends KnownFact {
  readonly change: Change;
}

const dateOf = ({ fact }: KnownFact): string => textIn(fact, 'effectiveDate');

/** A fact that is replaced goes and comes. */
export const linesOf = (
  before: readonly KnownFact[],
  after: readonly KnownFact[],
): readonly Line[] => {
  const had = new Set(before.map(({ event }) => event));
  const has = new Set(after.map(({ event }) => event));
  const gone = before.filter(({ event }) => !has.has(event));
  const lines = [
    ...gone.map((fact): Line => ({ ...fact, change: 'gone' })),
    ...after.map((fact): Line => ({ ...fact, change: had.has(fact.event) ? 'stays' : 'added' })),
  ];
  return lines.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
};

interface BeforeAfterProps {
  readonly before: readonly KnownFact[];
  readonly after: readonly KnownFact[];
  readonly labels: Labels;
}

export const BeforeAfter = ({ before, after, labels }: BeforeAfterProps): ReactNode => {
  const { t, i18n } = useTranslation();
  return (
    <div className="table" role="region" aria-label={t('record.beforeAfter')} tabIndex={0}>
      <table className="before-after">
        <thead>
          <tr>
            <th scope="col">{labels.field('effectiveDate')}</th>
            <th scope="col">{t('record.before')}</th>
            <th scope="col">{t('record.after')}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(before, after).map((line) => (
            <tr key={line.event} data-change={line.change}>
              <td>{dateText(dateOf(line), i18n.language)}</td>
              <td>
                {line.change !== 'added' && <FactText fact={line.fact} labels={labels} />}
                {line.change === 'gone' && <span className="mark"> − {t('record.gone')}</span>}
              </td>
              <td>
                {line.change !== 'gone' && <FactText fact={line.fact} labels={labels} />}
                {line.change === 'added' && <span className="mark"> + {t('record.added')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
