/** A fact in words: its action and what it says, by the names of the reader's language. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { dateText, numberText } from '../../state/dates.js';
import { textIn } from '../../state/reports.js';
import type { FormField } from './forms.js';
import { fieldsOf, isAction } from './forms.js';
import type { Labels } from './labels.js';
import type { RecordBody } from './values.js';

export type FactBody = RecordBody;

interface Words {
  readonly labels: Labels;
  readonly t: TFunction;
  readonly language: string;
}

const THOUSAND = 1000;
const NAMES_UNIT: ReadonlySet<string> = new Set(['unit', 'parent', 'into']);

const said = (
  field: Pick<FormField, 'name' | 'type' | 'list' | 'fields'>,
  value: unknown,
  words: Words,
): string => {
  const { labels, t, language } = words;
  switch (field.type) {
    case 'code':
      return labels.code(field.list ?? '', String(value));
    case 'flag':
      return t(value === true ? 'record.yes' : 'record.no');
    case 'decimal':
      return numberText(Number(value) / THOUSAND, language);
    case 'date':
    case 'birth':
      return dateText(String(value), language);
    case 'id':
      return NAMES_UNIT.has(field.name) ? labels.unit(String(value)) : String(value);
    case 'ids':
      return (value as readonly string[]).map(labels.unit).join(', ');
    case 'attributes':
      return Object.entries(value as RecordBody)
        .map(([name, each]) => attributeSaid(name, each, words))
        .join(', ');
    case 'group':
      if (field.name === 'award') {
        const { attribute, value: given } = value as RecordBody;
        return attributeSaid(String(attribute), given, words);
      }
      return (field.fields ?? [])
        .filter(({ name }) => (value as RecordBody)[name] !== undefined)
        .map((each) => said(each, (value as RecordBody)[each.name], words))
        .join(' ');
    case 'parts':
      return (value as readonly RecordBody[])
        .map((part) => textIn(part, 'name') || labels.unit(textIn(part, 'unit')))
        .join(', ');
    default:
      return String(value);
  }
};

const attributeSaid = (name: string, value: unknown, words: Words): string => {
  const attribute = words.labels.attributes.find((each) => each.name === name);
  const { label = name, type = 'text', list } = attribute ?? {};
  const field = { name: 'value' as const, type, ...(list !== undefined && { list }) };
  return `${label}: ${said(field, value, words)}`;
};

/** What a fact says beside its action and its date. */
export const factDetails = (fact: FactBody, words: Words): readonly string[] => {
  const { action } = fact;
  if (!isAction(action)) return [];
  return fieldsOf(action)
    .filter(({ name }) => fact[name] !== undefined)
    .map((field) => {
      const text = said(field, fact[field.name], words);
      return field.type === 'attributes' || field.name === 'kind' || field.name === 'unit'
        ? text
        : `${words.labels.field(field.name)}: ${text}`;
    });
};

interface FactTextProps {
  readonly fact: FactBody;
  readonly labels: Labels;
}

export const FactText = ({ fact, labels }: FactTextProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const details = factDetails(fact, { labels, t, language: i18n.language });
  return (
    <>
      <strong>{labels.action(String(fact.action))}</strong>
      {details.length > 0 && ` · ${details.join(' · ')}`}
    </>
  );
};
