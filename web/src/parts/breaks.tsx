/** The days on which the structure changed under the figures of an answer, and the way to the same question without them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { address, pairsOf } from '../state/address.js';
import { SEES_PEOPLE } from '../state/behind.js';
import { dateText } from '../state/dates.js';
import { useLabels } from '../state/labels.js';
import type { ReportAnswer, ReportQuery } from '../state/reports.js';
import { grouped } from '../state/reports.js';
import { hasRole, useWho } from '../state/who.js';
import { breaksEn } from '../words/behind-en.js';

type Break = NonNullable<ReportAnswer['breaks']>[number];

interface BreaksProps {
  readonly name: string;
  readonly query: ReportQuery;
  readonly answer: ReportAnswer;
}

/** Of a merger of half the units nobody reads every name. */
const UNITS_SHOWN = 6;
/** What the service says where it gives no growth for a change of structure. */
export const NO_GROWTH = 'growth-across-break';

export const Breaks = ({ name, query, answer }: BreaksProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const { breaks = [], notes } = answer;
  const today = useTodaysStructure(name, query);
  if (breaks.length === 0) return null;
  const days = [...grouped(breaks, ({ date }) => date)];
  const apart = breaks.some(({ comparable }) => !comparable);
  return (
    <div className={apart ? 'notice past breaks' : 'breaks'}>
      {notes.some(({ code }) => code === NO_GROWTH) && <p>{t('breaks.noGrowth')}</p>}
      <details>
        <summary>{t('breaks.days', { count: days.length })}</summary>
        <dl>
          {days.map(([date, of]) => (
            <div key={date}>
              <dt>{dateText(date, i18n.language)}</dt>
              {[...grouped(of, ({ kind }) => kind)].map(([kind, changes]) => (
                <dd key={kind}>
                  <Changes kind={kind} changes={changes} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
      {apart && today !== undefined && (
        <Link className="no-print" href={today}>
          {t('breaks.today')}
        </Link>
      )}
    </div>
  );
};

/** The same question in the structure of today; whoever gets no small cells is given figures as it was only. */
export const useTodaysStructure = (name: string, query: ReportQuery): string | undefined => {
  const { data: who } = useWho();
  return hasRole(who, ...SEES_PEOPLE)
    ? address(`/reports/${name}`, pairsOf({ ...query, view: 'today' }))
    : undefined;
};

const Changes = ({
  kind,
  changes,
}: {
  readonly kind: string;
  readonly changes: readonly Break[];
}): ReactNode => {
  const { t } = useTranslation();
  const { unit: nameOf } = useLabels();
  const units = changes.flatMap(({ units: of, event }) => of.map((unit) => ({ unit, event })));
  const shown = units.slice(0, UNITS_SHOWN);
  return (
    <>
      {isKind(kind) ? t(`breaks.kind.${kind}`) : kind}:{' '}
      {shown.map(({ unit, event }, at) => (
        <span key={`${unit} ${event}`}>
          {at > 0 && ', '}
          <Link href={`/units/${unit}#${event}`}>{nameOf(unit)}</Link>
        </span>
      ))}
      {units.length > shown.length &&
        ` ${t('breaks.more', { count: units.length - shown.length })}`}
    </>
  );
};

const isKind = (kind: string): kind is keyof typeof breaksEn.kind => kind in breaksEn.kind;
