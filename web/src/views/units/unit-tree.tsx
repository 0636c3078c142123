/** The tree of units: each with those below it opens and closes, by hand and by keys. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { useFactTexts } from '../../parts/fact-text.js';
import { numberText } from '../../state/dates.js';
import { useCarried } from '../../state/parameters.js';
import type { Branch } from './branches.js';

interface UnitTreeProps {
  readonly branches: readonly Branch[];
  readonly isOpen: boolean;
}

export const UnitTree = ({ branches, isOpen }: UnitTreeProps): ReactNode => (
  <ul className="tree">
    {branches.map((branch) => (
      <li key={branch.unit.unit}>
        {branch.below.length === 0 ? (
          <div className="leaf">
            <UnitLine branch={branch} />
          </div>
        ) : (
          <details open={isOpen}>
            <summary>
              <UnitLine branch={branch} />
            </summary>
            <UnitTree branches={branch.below} isOpen={isOpen} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

const UnitLine = ({ branch: { unit, present } }: { readonly branch: Branch }): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const carried = useCarried();
  const { quota, level, code, exists, name } = unit;
  return (
    <span className="unit-line">
      <Link href={`/units/${unit.unit}${carried}`}>{name}</Link>{' '}
      <span className="muted">
        {[code ?? unit.unit, level === null ? '' : texts.code('level', level)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {!exists && <span className="tag bad">{t('units.ended')}</span>}
      <span className="muted count">
        {t('units.present')} {numberText(present, i18n.language)}
        {quota !== null && ` / ${t('units.quota')} ${numberText(quota, i18n.language)}`}
      </span>
    </span>
  );
};
