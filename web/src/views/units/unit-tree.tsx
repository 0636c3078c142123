/** The tree of units: each with those below it opens and closes, by hand and by keys. */
import type { ReactNode } from 'react';
import { useState } from 'react';
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
      <UnitBranch key={branch.unit.unit} branch={branch} isOpen={isOpen} />
    ))}
  </ul>
);

interface UnitBranchProps {
  readonly branch: Branch;
  readonly isOpen: boolean;
}

/** Not `details`: its summary may hold no link. */
const UnitBranch = ({ branch, isOpen }: UnitBranchProps): ReactNode => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(isOpen);
  const { below, unit } = branch;
  return (
    <li>
      <div className="unit-line">
        {below.length === 0 ? (
          <span className="twig" />
        ) : (
          <button
            className="plain twig"
            aria-expanded={open}
            aria-label={t('units.below', { unit: unit.name })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? '▾' : '▸'}
          </button>
        )}
        <UnitLine branch={branch} />
      </div>
      {open && below.length > 0 && <UnitTree branches={below} isOpen={isOpen} />}
    </li>
  );
};

const UnitLine = ({ branch: { unit, present } }: { readonly branch: Branch }): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const carried = useCarried();
  const { quota, level, code, exists, name } = unit;
  return (
    <>
      <Link href={`/units/${unit.unit}${carried}`}>{name}</Link>
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
    </>
  );
};
