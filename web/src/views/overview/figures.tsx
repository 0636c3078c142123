/** The headline: how many there are, the change against a year before, and what the period brought. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { NO_GROWTH, useTodaysStructure } from '../../parts/breaks.js';
import { totalRow, useBehind } from '../../state/behind.js';
import { dateText, numberText, yearsBefore } from '../../state/dates.js';
import { useLabels } from '../../state/labels.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportQuery, Row } from '../../state/reports.js';
import { useDescription, useReport } from '../../state/reports.js';

export const Figures = (): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { asOf, from, to } = usePeriod();
  const narrowed = useNarrowed();
  const before = yearsBefore(asOf, 1);
  const compared = { ...narrowed, asOf, compareTo: before };
  const headcount = useTotal('headcount', compared);
  const today = useTodaysStructure('headcount', compared);
  const bridge = useTotal('bridge', { ...narrowed, from, to });
  const attrition = useTotal('attrition', { ...narrowed, from, to });
  const day = t('overview.asOf', { date: dateText(asOf, language) });
  const within = t('overview.inPeriod', {
    from: dateText(from, language),
    to: dateText(to, language),
  });
  const rate = attrition.number('rate');
  return (
    <dl className="figures headline">
      <Figure says={t('overview.headcount')} of={day} href={headcount.href('new')}>
        {shown(headcount.number('new'), language)}
      </Figure>
      <Figure
        says={t('overview.yearBefore')}
        of={
          <>
            {headcount.noGrowth ? (
              <>
                {today === undefined ? (
                  t('breaks.growthRefused')
                ) : (
                  <Link href={today}>{t('breaks.growthRefused')}</Link>
                )}
                {' · '}
              </>
            ) : (
              growth(headcount.number('growth'), language)
            )}
            {dateText(before, language)}
          </>
        }
        href={headcount.href('old')}
      >
        {change(headcount.number('difference'), language)}
      </Figure>
      <Figure says={t('overview.hires')} of={within} href={bridge.href('hires')}>
        {shown(bridge.number('hires'), language)}
      </Figure>
      <Figure says={t('overview.separations')} of={within} href={bridge.href('separations')}>
        {shown(bridge.number('separations'), language)}
      </Figure>
      <Figure says={t('overview.rate')} of={within} href={attrition.href('separations')}>
        {typeof rate === 'number' ? `${numberText(rate, language, 2)} %` : shown(rate, language)}
      </Figure>
    </dl>
  );
};

interface FigureProps {
  readonly says: string;
  readonly of: ReactNode;
  readonly href: string | undefined;
  readonly children: string;
}

const Figure = ({ says, of, href, children }: FigureProps): ReactNode => (
  <div>
    <dt>{says}</dt>
    <dd>{href === undefined ? children : <Link href={href}>{children}</Link>}</dd>
    <dd className="muted">{of}</dd>
  </div>
);

/** Undefined until it is answered, null where it is withheld. */
type Number = number | null | undefined;

interface Total {
  readonly number: (column: string) => Number;
  readonly href: (column: string) => string | undefined;
  /** Whether growth is not given because the units changed in between. */
  readonly noGrowth: boolean;
}

const useTotal = (name: string, query: ReportQuery): Total => {
  const { data } = useReport(name, query);
  const behind = useBehind(query, useDescription(name));
  const total: unknown = data?.total;
  // A comparison has a row for each measure, the first of them the count.
  const row = totalRow(Array.isArray(total) ? (total as readonly Row[])[0] : total);
  return {
    number: (column) => {
      if (data === undefined) return undefined;
      const value = row[column];
      return typeof value === 'number' ? value : null;
    },
    href: (column) => (row[column] ? behind?.(row, column) : undefined),
    noGrowth: data?.notes.some(({ code }) => code === NO_GROWTH) ?? false,
  };
};

/** As wide before the answer as after it, so that nothing jumps. */
const shown = (value: Number, language: string): string =>
  value === undefined ? '…' : value === null ? '–' : numberText(value, language);

const signed = (value: number, language: string, digits?: number): string => {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return sign + numberText(Math.abs(value), language, digits);
};

const change = (difference: Number, language: string): string =>
  typeof difference === 'number' ? signed(difference, language) : shown(difference, language);

/** Growth in percent, before the day that it is against. */
const growth = (percent: Number, language: string): string =>
  typeof percent === 'number' ? `${signed(percent, language, 1)} % · ` : '';
