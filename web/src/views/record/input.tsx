/** What a value is typed or chosen in, by the type of its field. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useForm } from './form-context.js';
import type { FormField } from './forms.js';
import { UnitIdInput, UnitSelect } from './unit-fields.js';

interface InputProps {
  readonly field: Pick<FormField, 'name' | 'type' | 'required' | 'list' | 'lengthMax'> &
    Partial<Pick<FormField, 'min' | 'max'>>;
  readonly path: string;
  readonly id?: string;
  readonly label?: string;
}

/** Units that stand are chosen; others are new, and given an id. */
const CHOSEN_UNITS: ReadonlySet<string> = new Set(['unit', 'parent']);

export const Input = ({ field, path, id, label }: InputProps): ReactNode => {
  const { values, change, wrong } = useForm();
  const { name, type, required, list = '', lengthMax } = field;
  const common = {
    ...(id !== undefined && { id }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(wrong[path] !== undefined && { 'aria-invalid': true }),
    required,
    value: values[path] ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      change({ [path]: target.value });
    },
  };
  switch (type) {
    case 'date':
      return <input type="date" min="1900-01-01" max="2999-12-31" {...common} />;
    case 'integer':
      return <input type="number" step="1" min={field.min} max={field.max} {...common} />;
    case 'decimal':
      return <input type="number" step="0.001" min="0" {...common} />;
    case 'flag':
      return <FlagSelect {...common} />;
    case 'code':
      return <CodeSelect {...common} list={list} />;
    case 'birth':
      return <input pattern="\d{4}(-\d{2}(-\d{2})?)?" placeholder="1980-05-17" {...common} />;
    case 'id':
      return name === 'into' || path.startsWith('into.') ? (
        path.endsWith('.parent') ? (
          <UnitSelect {...common} />
        ) : (
          <UnitIdInput {...common} />
        )
      ) : CHOSEN_UNITS.has(name) ? (
        <UnitSelect {...common} />
      ) : (
        <input maxLength={64} {...common} />
      );
    default:
      return lengthMax !== undefined && lengthMax > 500 ? (
        <textarea rows={2} maxLength={lengthMax} {...common} />
      ) : (
        <input maxLength={lengthMax ?? 500} {...common} />
      );
  }
};

type Common = Omit<React.ComponentProps<'select'>, 'list'>;

const FlagSelect = (props: Common): ReactNode => {
  const { t } = useTranslation();
  return (
    <select {...props}>
      <option value="">{t('record.notSaid')}</option>
      <option value="true">{t('record.yes')}</option>
      <option value="false">{t('record.no')}</option>
    </select>
  );
};

const CodeSelect = ({ list, ...props }: Common & { readonly list: string }): ReactNode => {
  const { labels } = useForm();
  const { t } = useTranslation();
  const codes = labels.codes(list);
  const chosen = String(props.value);
  const isGone = chosen !== '' && labels.isReady && !codes.some(({ code }) => code === chosen);
  return (
    <select {...props}>
      <option value="">{props.required === true ? t('record.choose') : t('record.notSaid')}</option>
      {isGone && <option value={chosen}>{chosen}</option>}
      {codes.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
};
