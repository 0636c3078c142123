/** Units: the tree of the asked day, with what each may have and has, found by name and code. */
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../parts/answered.js';
import { Notice } from '../../parts/notice.js';
import { dateText, today } from '../../state/dates.js';
import { useParameters } from '../../state/parameters.js';
import { numberIn, textIn, useReport } from '../../state/reports.js';
import type { Unit } from '../../state/units.js';
import { useAllUnits } from '../../state/units.js';
import { branchesOf, folded } from './branches.js';
import { UnitTree } from './unit-tree.js';

const UnitsView = (): ReactNode => {
  const { t } = useTranslation();
  const [{ asOf, knownAt }] = useParameters();
  const when = { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) };
  const units = useAllUnits(when);
  const present = usePresent(when);
  return (
    <>
      <h1>{t('units.title')}</h1>
      <Answered query={units}>{(all) => <Tree units={all} present={present} />}</Answered>
    </>
  );
};

/** People of each unit itself, by home unit. */
const usePresent = (when: {
  readonly asOf?: string;
  readonly knownAt?: string;
}): ReadonlyMap<string, number> => {
  const { data } = useReport('headcount', { ...when, groupBy: 'unit' });
  return useMemo(
    () => new Map((data?.rows ?? []).map((row) => [textIn(row, 'unit'), numberIn(row, 'count')])),
    [data],
  );
};

interface TreeProps {
  readonly units: readonly Unit[];
  readonly present: ReadonlyMap<string, number>;
}

const Tree = ({ units, present }: TreeProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const [{ asOf = today(), find = '', ended }, change] = useParameters();
  const [isOpen, setOpen] = useState(true);
  // A tree opened or closed as a whole begins anew.
  const [round, setRound] = useState(0);
  const standing = units.filter(({ exists }) => exists);
  const branches = useMemo(() => {
    const shown = ended === 'true' ? units : units.filter(({ exists }) => exists);
    return branchesOf(shown, present, folded(find));
  }, [ended, find, present, units]);
  const all = (open: boolean) => () => {
    setOpen(open);
    setRound(round + 1);
  };
  return (
    <>
      <div className="search" role="search">
        <div className="field">
          <label htmlFor="find">{t('units.find')}</label>
          <input
            id="find"
            type="search"
            value={find}
            onChange={({ target }) => {
              change({ find: target.value }, { replace: true });
            }}
          />
        </div>
        <label>
          <input
            type="checkbox"
            checked={ended === 'true'}
            onChange={({ target }) => {
              change({ ended: target.checked ? 'true' : undefined });
            }}
          />{' '}
          {t('units.showEnded')}
        </label>
        <button onClick={all(true)}>{t('units.openAll')}</button>
        <button onClick={all(false)}>{t('units.closeAll')}</button>
      </div>
      <p className="muted" role="status">
        {t('units.asOf', {
          date: dateText(asOf, i18n.language),
          count: standing.length,
          ended: units.length - standing.length,
        })}
      </p>
      <section className="card" aria-label={t('units.title')}>
        {branches.length === 0 ? (
          <Notice>{t('units.none')}</Notice>
        ) : (
          <UnitTree key={`${round} ${find}`} branches={branches} isOpen={isOpen || find !== ''} />
        )}
      </section>
    </>
  );
};

export default UnitsView;
