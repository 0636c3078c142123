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
          {nearChanges(linesOf(before, after)).map((line) =>
            typeof line === 'number' ? (
              <tr key={`left out ${line}`} data-change="stays">
                <td />
                <td colSpan={2}>{t('record.stay', { number: Math.abs(line) })}</td>
              </tr>
            ) : (
              <tr key={line.event} data-change={line.change}>
                <td>{dateText(dateOf(line), i18n.language)}</td>
                <Cells line={line} labels={labels} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};

const Cells = ({ line, labels }: { readonly line: Line; readonly labels: Labels }): ReactNode => {
  const { t } = useTranslation();
  const text = <FactText fact={line.fact} labels={labels} />;
  switch (line.change) {
    case 'stays':
      return <td colSpan={2}>{text}</td>;
    case 'gone':
      return (
        <>
          <td>
            {text}
            <span className="mark"> − {t('record.gone')}</span>
          </td>
          <td />
        </>
      );
    case 'added':
      return (
        <>
          <td />
          <td>
            {text}
            <span className="mark"> + {t('record.added')}</span>
          </td>
        </>
      );
  }
};

const NEAR = 2;

/** What stays is shown where it stands beside a change; of the rest only how many: those after one below zero. */
const nearChanges = (lines: readonly Line[]): readonly (Line | number)[] => {
  const first = lines.findIndex(({ change }) => change !== 'stays');
  const last = lines.findLastIndex(({ change }) => change !== 'stays');
  const from = Math.max(0, first - NEAR);
  const to = Math.min(lines.length, last + 1 + NEAR);
  return [
    ...(from > 0 ? [from] : []),
    ...lines.slice(from, to),
    ...(to < lines.length ? [to - lines.length] : []),
  ];
};
