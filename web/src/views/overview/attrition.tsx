/** The separation rate: by year with its classes over one denominator, or by group of the period; and the reasons. */
import { barY, gridY, ruleY, text } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { numberText } from '../../state/dates.js';
import { useGroupedBy } from '../../state/grouping.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import { numberIn, textIn } from '../../state/reports.js';
import { legendOf, LIFT_PX, QUIET, SERIES, yearFormat } from './drawing.js';
import { groupKeyOf, lyingBars } from './lying-bars.js';
import { Quiet } from './quiet.js';

const CLASSES = [
  ['voluntary', SERIES[0]],
  ['involuntary', SERIES[1]],
  ['other', SERIES[2]],
  ['unknown', QUIET],
] as const;
const NOT_RECORDED = 'not-recorded';
const GROUPS_MAX = 15;

export const Attrition = (): ReactNode => {
  const { t } = useTranslation();
  const { firstYear, from, to } = usePeriod();
  const narrowed = useNarrowed();
  const grouped = useGroupedBy('attrition');
  if (grouped.groupBy === undefined) {
    return (
      <ReportCard
        name="attrition"
        title={t('overview.attrition')}
        query={{ ...narrowed, from: firstYear, to, interval: 'year' }}
        picture={byYear}
      />
    );
  }
  return (
    <ReportCard
      name="attrition"
      title={t('overview.attritionGroups')}
      query={{ ...narrowed, from, to, ...grouped }}
      picture={byGroup}
    />
  );
};

const byYear: Picture = ({ rows }, { labels, behind }) => {
  const parts = rows.flatMap((row) => {
    const average = numberIn(row, 'averageHeadcount');
    return CLASSES.map(([name, fill]) => ({
      period: textIn(row, 'period'),
      fill,
      percent: average === 0 ? 0 : (numberIn(row, name) / average) * 100,
      title: `${textIn(row, 'period')} · ${labels.column(name)}: ${numberText(numberIn(row, name), labels.language)}`,
      href: behind(row, name),
    }));
  });
  const totals = rows
    .filter((row) => typeof row.rate === 'number')
    .map((row) => ({
      period: textIn(row, 'period'),
      rate: numberIn(row, 'rate'),
      says: numberText(numberIn(row, 'rate'), labels.language, 1),
    }));
  const items = CLASSES.map(([name, fill]) => ({
    label: labels.column(name),
    fill: fill ?? QUIET,
  }));
  return (width) => {
    const legend = legendOf(items, width, LIFT_PX);
    return {
      width,
      height: 240 + legend.height,
      marginTop: legend.height + 4,
      x: {
        label: null,
        tickSize: 0,
        type: 'band',
        tickFormat: yearFormat(rows.length, width),
      },
      y: {
        label: null,
        ticks: 5,
        tickFormat: (each: number) => `${numberText(each, labels.language)} %`,
      },
      marks: [
        gridY({ ticks: 5 }),
        barY(parts, { x: 'period', y: 'percent', fill: 'fill', title: 'title', href: 'href' }),
        ruleY([0]),
        text(totals, { x: 'period', y: 'rate', text: 'says', dy: -8, fontWeight: 600 }),
        ...legend.marks,
      ],
    };
  };
};

const byGroup: Picture = (answer, { labels, behind }) => {
  const key = groupKeyOf(answer);
  const bars = answer.rows
    .filter((row) => typeof row.rate === 'number')
    .map((row) => ({
      group: labels.value(key, textIn(row, key)),
      value: numberIn(row, 'rate'),
      says: `${numberText(numberIn(row, 'rate'), labels.language, 1)} % (${numberText(numberIn(row, 'separations'), labels.language)})`,
      href: behind(row, 'separations'),
    }))
    .sort((one, other) => other.value - one.value)
    .slice(0, GROUPS_MAX);
  return lyingBars(bars);
};

export const Reasons = (): ReactNode => {
  const { t } = useTranslation();
  const { from, to } = usePeriod();
  const narrowed = useNarrowed();
  return (
    <ReportCard
      name="attrition"
      title={t('overview.reasons')}
      query={{ ...narrowed, from, to, groupBy: 'reason' }}
      picture={byReason}
      empty={({ rows }) => rows.length === 0}
      emptySays={<Quiet />}
    />
  );
};

/** What was not recorded stands last and is never left out. */
const byReason: Picture = ({ rows }, { labels, behind }) => {
  const bars = rows.map((row) => ({
    reason: textIn(row, 'reason'),
    group: labels.value('reason', textIn(row, 'reason')),
    value: numberIn(row, 'separations'),
    says:
      row.separations === null ? '·' : numberText(numberIn(row, 'separations'), labels.language),
    href: behind(row, 'separations'),
  }));
  const known = bars
    .filter(({ reason }) => reason !== NOT_RECORDED)
    .sort((one, other) => other.value - one.value);
  const none = {
    reason: NOT_RECORDED,
    group: labels.value('reason', NOT_RECORDED),
    value: 0,
    says: '0',
    href: null,
  };
  const last = bars.find(({ reason }) => reason === NOT_RECORDED) ?? none;
  return lyingBars([...known, { ...last, fill: QUIET }]);
};
