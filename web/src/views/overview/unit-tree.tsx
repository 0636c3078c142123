/** The tree of units as a panel that folds: one click narrows the whole page. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useParameters } from '../../state/parameters.js';
import { grouped } from '../../state/reports.js';
import type { Unit } from '../../state/units.js';
import { useUnits } from '../../state/units.js';

export const UnitTree = (): ReactNode => {
  const { t } = useTranslation();
  const [{ unit = '' }, change] = useParameters();
  const { data: units = [] } = useUnits();
  const known = new Set(units.map(({ unit: id }) => id));
  const below = grouped(units, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const chosen = units.find(({ unit: id }) => id === unit);
  const choose = (id: string): void => {
    change({ unit: id });
  };
  return (
    <details className="card tree no-print">
      <summary>
        {t('overview.tree')}: <strong>{chosen?.name ?? t('overview.treeAll')}</strong>
      </summary>
      <button
        className="plain"
        aria-pressed={unit === ''}
        onClick={() => {
          choose('');
        }}
      >
        {t('overview.treeAll')}
      </button>
      <Level {...{ below, choose }} parent={null} unit={unit} open={chosen?.above ?? []} />
    </details>
  );
};

interface LevelProps {
  readonly below: ReadonlyMap<string | null, readonly Unit[]>;
  readonly parent: string | null;
  readonly unit: string;
  /** Units above the chosen one. */
  readonly open: readonly string[];
  readonly choose: (id: string) => void;
}

const Level = (props: LevelProps): ReactNode => {
  const { below, parent, unit, open, choose } = props;
  const units = below.get(parent) ?? [];
  return (
    <ul>
      {units.map(({ unit: id, name }) => {
        const choice = (
          <button
            className="plain"
            aria-pressed={id === unit}
            onClick={() => {
              choose(id);
            }}
          >
            {name}
          </button>
        );
        if (!below.has(id)) return <li key={id}>{choice}</li>;
        return (
          <li key={id}>
            {choice}
            <details open={open.includes(id) || id === unit || below.get(null)?.length === 1}>
              <summary aria-label={name} />
              <Level {...props} parent={id} />
            </details>
          </li>
        );
      })}
    </ul>
  );
};
