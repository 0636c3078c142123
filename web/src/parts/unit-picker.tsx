/** Narrows the page to a unit with those below it: the tree of the asked day, as deep as it is. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useUnits } from '../state/units.js';
import { useParameters } from '../state/parameters.js';

export const UnitPicker = (): ReactNode => {
  const { t } = useTranslation();
  const [{ unit = '' }, change] = useParameters();
  const { data = [] } = useUnits();
  return (
    <label>
      {t('unit.label')}{' '}
      <select
        value={unit}
        onChange={({ target }) => {
          change({ unit: target.value });
        }}
      >
        <option value="">{t('unit.all')}</option>
        {data.map(({ unit: id, name, above }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(above.length) + name}
          </option>
        ))}
      </select>
    </label>
  );
};
