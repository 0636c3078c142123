/** Names of things in the language of the reader: fields, actions, codes and attributes as of a day. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { AttributeLabel, Coded } from '../../state/catalogue.js';
import { useCatalogueLabels } from '../../state/catalogue.js';
import { today } from '../../state/dates.js';
import { useUnitNamesOf } from '../../state/units.js';
import type { FieldName } from './forms.js';
import { isAction } from './forms.js';
import type { AttributeTypes } from './values.js';

export interface Labels {
  /** False until the codes of the day are there. */
  readonly isReady: boolean;
  readonly field: (name: string) => string;
  readonly action: (name: string) => string;
  readonly codes: (list: string) => readonly Coded[];
  readonly code: (list: string, code: string) => string;
  readonly attributes: readonly AttributeLabel[];
  readonly attributeTypes: AttributeTypes;
  readonly unit: (id: string) => string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The day itself, or today while it is being typed. */
export const dayOr = (text: string): string => (isDay(text) ? text : today());

/** @param date the effective date of what is recorded: codes and units are those of that day */
export const useLabels = (date: string): Labels => {
  const { t } = useTranslation();
  const asOf = dayOr(date);
  const { isReady, codes, code, attributes } = useCatalogueLabels(asOf);
  const names = useUnitNamesOf({ asOf });
  return useMemo(
    () => ({
      isReady,
      field: (name) => t(`record.fields.${name as FieldName}`),
      action: (name) => (isAction(name) ? t(`record.actions.${name}`) : name),
      codes,
      code,
      attributes,
      attributeTypes: Object.fromEntries(attributes.map(({ name, type }) => [name, type])),
      unit: (id) => names.get(id) ?? id,
    }),
    [attributes, code, codes, isReady, names, t],
  );
};
