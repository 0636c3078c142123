/** The pyramid of ages, women to one side and men to the other. */
import { axisX, barX, gridX, ruleX, text } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { numberText } from '../../state/dates.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import { numberIn, textIn } from '../../state/reports.js';
import { legendOf } from './drawing.js';

const BANDS = ['over-60', '51-60', '41-50', '31-40', '0-30', 'unknown'];
const SIDES = [
  { gender: 'female', sign: -1, fill: 'var(--series-4)' },
  { gender: 'male', sign: 1, fill: 'var(--series-1)' },
] as const;
const ROOM = 1.25;

export const Pyramid = (): ReactNode => {
  const { t } = useTranslation();
  const { asOf } = usePeriod();
  const narrowed = useNarrowed();
  return (
    <ReportCard
      name="headcount"
      title={t('overview.pyramid')}
      query={{ ...narrowed, asOf, groupBy: 'ageBand,gender' }}
      picture={pyramid}
      below={({ rows }) => {
        const count = rows
          .filter((row) => SIDES.every(({ gender }) => gender !== row.gender))
          .reduce((sum, row) => sum + numberIn(row, 'count'), 0);
        return count > 0 && <p className="muted">{t('overview.otherGender', { count })}</p>;
      }}
    />
  );
};

const pyramid: Picture = ({ rows }, { labels, behind }) => {
  const bars = rows.flatMap((row) => {
    const side = SIDES.find(({ gender }) => gender === row.gender);
    if (side === undefined) return [];
    const count = numberIn(row, 'count');
    return [
      {
        band: textIn(row, 'ageBand'),
        at: side.sign * count,
        sign: side.sign,
        fill: side.fill,
        says: row.count === null ? '·' : numberText(count, labels.language),
        href: behind(row, 'count'),
      },
    ];
  });
  const most = Math.max(1, ...bars.map(({ at }) => Math.abs(at))) * ROOM;
  const ofSign = (sign: number) => bars.filter((each) => each.sign === sign);
  const bands = BANDS.filter((band) => bars.some((each) => each.band === band));
  const items = SIDES.map(({ gender, fill }) => ({ label: labels.value('gender', gender), fill }));
  return (width) => {
    const legend = legendOf(items, width);
    const at = { y: 'band', x: 'at', text: 'says', fontWeight: 600, href: 'href' } as const;
    return {
      width,
      height: legend.height + 40 + bands.length * 34,
      marginTop: legend.height,
      marginLeft: 96,
      x: { domain: [-most, most] },
      y: {
        domain: bands,
        label: null,
        tickSize: 0,
        tickFormat: (band: string) => labels.value('ageBand', band),
      },
      marks: [
        gridX({ ticks: 5 }),
        axisX({
          ticks: 5,
          label: null,
          tickFormat: (each: number) => numberText(Math.abs(each), labels.language),
        }),
        barX(bars, { y: 'band', x: 'at', fill: 'fill', insetTop: 2, insetBottom: 2, href: 'href' }),
        text(ofSign(-1), { ...at, dx: -6, textAnchor: 'end' }),
        text(ofSign(1), { ...at, dx: 6, textAnchor: 'start' }),
        ruleX([0]),
        ...legend.marks,
      ],
    };
  };
};
