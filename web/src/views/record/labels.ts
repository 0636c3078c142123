/** Names of things in the language of the reader: fields, actions, codes and attributes as of a day. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { today } from '../../state/dates.js';
import { textIn } from '../../state/reports.js';
import { useUnitNamesOf } from '../../state/units.js';
import type { FieldName } from './forms.js';
import { isAction } from './forms.js';
import type { AttributeTypes } from './values.js';

export interface Coded {
  readonly code: string;
  readonly label: string;
}

export interface AttributeLabel {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly list: string | undefined;
  /** Private: it is encrypted when it is recorded. */
  readonly isPrivate: boolean;
}

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

const useEntries = (kind: 'code' | 'attribute', asOf: string) =>
  useQuery({
    queryKey: ['entries', kind, asOf],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/catalogue', { params: { query: { kind, asOf } }, signal })),
    staleTime: 300_000,
  }).data?.entries;

/** @param date the effective date of what is recorded: codes and units are those of that day */
export const useLabels = (date: string): Labels => {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'vi' ? 'vi' : 'en';
  const asOf = dayOr(date);
  const codes = useEntries('code', asOf);
  const attributes = useEntries('attribute', asOf);
  const names = useUnitNamesOf({ asOf });
  return useMemo(() => {
    const lists = new Map<string, Coded[]>();
    for (const { name, content } of codes ?? []) {
      const [list = '', code = ''] = name.split('/');
      const label = textIn(content, language) || code;
      lists.set(list, [...(lists.get(list) ?? []), { code, label }]);
    }
    const known = (attributes ?? []).map(({ name, content }) => ({
      name,
      label: textIn(content, language) || name,
      type: String(content.type),
      list: typeof content.list === 'string' ? content.list : undefined,
      isPrivate: content.sealed !== undefined,
    }));
    return {
      isReady: codes !== undefined && attributes !== undefined,
      field: (name) => t(`record.fields.${name as FieldName}`),
      action: (name) => (isAction(name) ? t(`record.actions.${name}`) : name),
      codes: (list) => lists.get(list) ?? [],
      code: (list, code) => lists.get(list)?.find((each) => each.code === code)?.label ?? code,
      attributes: known,
      attributeTypes: Object.fromEntries(known.map(({ name, type }) => [name, type])),
      unit: (id) => names.get(id) ?? id,
    };
  }, [attributes, codes, language, names, t]);
};
