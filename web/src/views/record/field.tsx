/** One field of a form, by its declaration. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { AttributesField, AwardField } from './attributes-field.js';
import { useForm } from './form-context.js';
import type { FieldName, FormField } from './forms.js';
import { Input } from './input.js';
import { PartsField } from './parts-field.js';
import { UnitsField } from './unit-fields.js';

interface FieldProps {
  readonly field: FormField;
  readonly path?: string;
}

export const Field = ({ field, path = field.name }: FieldProps): ReactNode => {
  const { labels } = useForm();
  switch (field.type) {
    case 'attributes':
      return <AttributesField path={path} isRequired={field.required} />;
    case 'parts':
      return <PartsField field={field} path={path} Part={Field} />;
    case 'ids':
      return <UnitsField path={path} />;
    case 'group':
      if (field.name === 'award') return <AwardField />;
      return (
        <fieldset className="together">
          <legend>{labels.field(field.name)}</legend>
          {field.fields?.map((each) => (
            <Field
              key={each.name}
              field={{ ...each, required: false }}
              path={`${path}.${each.name}`}
            />
          ))}
        </fieldset>
      );
    default:
      return <Labelled field={field} path={path} />;
  }
};

const Labelled = ({ field, path = field.name }: FieldProps): ReactNode => {
  const { labels, wrong } = useForm();
  const { t } = useTranslation();
  const id = useId();
  const says = wrong[path];
  const hint = HINTED.has(field.name) ? t(`record.hints.${field.name as 'until'}`) : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>
        {labels.field(field.name)}
        {field.required && <span aria-hidden="true"> *</span>}
        {field.sealed !== undefined && <span className="muted"> · {t('record.private')}</span>}
      </label>
      <Input field={field} path={path} id={id} />
      {hint !== undefined && <span className="muted">{hint}</span>}
      {says !== undefined && <span className="wrong">{says}</span>}
    </div>
  );
};

/** Fields whose meaning is often mistaken. */
const HINTED: ReadonlySet<FieldName> = new Set(['until', 'fte', 'sequence']);
