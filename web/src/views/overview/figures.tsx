/** The headline: how many there are, the change against a year before, and what the period brought. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { useBehind } from '../../state/behind.js';
import { dateText, numberText, yearsBefore } from '../../state/dates.js';
import { useLabels } from '../../state/labels.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportQuery, Row } from '../../state/reports.js';
import { useDescription, useReport } from '../../state/reports.js';

const PERCENT = 100;

export const Figures = (): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { asOf, from, to } = usePeriod();
  const narrowed = useNarrowed();
  const before = yearsBefore(asOf, 1);
  const now = useTotal('headcount', { ...narrowed, asOf });
  const then = useTotal('headcount', { ...narrowed, asOf: before });
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
      <Figure says={t('overview.headcount')} of={day} href={now.href('count')}>
        {shown(now.number('count'), language)}
      </Figure>
      <Figure
        says={t('overview.yearBefore')}
        of={
          growth(then.number('count'), now.number('count'), language) + dateText(before, language)
        }
        href={then.href('count')}
      >
        {change(then.number('count'), now.number('count'), language)}
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
  readonly of: string;
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
}

const useTotal = (name: string, query: ReportQuery): Total => {
  const { data } = useReport(name, query);
  const behind = useBehind(name, query, useDescription(name));
  const total = data?.total;
  const isRow = typeof total === 'object' && total !== null;
  const row: Row = isRow ? (total as Row) : { count: total };
  return {
    number: (column) => {
      if (data === undefined) return undefined;
      const value = row[column];
      return typeof value === 'number' ? value : null;
    },
    href: (column) => (row[column] === 0 ? undefined : behind?.(row, column)),
  };
};

/** As wide before the answer as after it, so that nothing jumps. */
const shown = (value: Number, language: string): string =>
  value === undefined ? '…' : value === null ? '–' : numberText(value, language);

const signed = (value: number, language: string, digits?: number): string => {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return sign + numberText(Math.abs(value), language, digits);
};

const change = (before: Number, now: Number, language: string): string => {
  if (typeof before === 'number' && typeof now === 'number') return signed(now - before, language);
  return before === undefined || now === undefined ? '…' : '–';
};

/** Growth in percent, before the day that it is against. */
const growth = (before: Number, now: Number, language: string): string =>
  typeof before === 'number' && typeof now === 'number' && before > 0
    ? `${signed(((now - before) / before) * PERCENT, language, 1)} % · `
    : '';
