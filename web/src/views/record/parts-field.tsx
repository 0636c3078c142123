/** The units that another is split into: as many as there are. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useForm } from './form-context.js';
import type { FormField } from './forms.js';
import { namesUnder } from './values.js';

interface PartsFieldProps {
  readonly field: FormField;
  readonly path: string;
  /** The field of one value of a part. */
  readonly Part: (props: { readonly field: FormField; readonly path: string }) => ReactNode;
}

export const PartsField = ({ field, path, Part }: PartsFieldProps): ReactNode => {
  const { values, change, labels } = useForm();
  const { t } = useTranslation();
  const given = namesUnder(values, path);
  const parts = given.length === 0 ? ['0'] : given;
  const next = String(Math.max(...parts.map(Number)) + 1);
  return (
    <fieldset className="together">
      <legend>{labels.field(field.name)} *</legend>
      {parts.map((at, place) => (
        <fieldset key={at} className="together part">
          <legend>{t('record.part', { number: place + 1 })}</legend>
          {field.fields?.map((each) => (
            <Part key={each.name} field={each} path={`${path}.${at}.${each.name}`} />
          ))}
          {parts.length > 1 && (
            <button
              type="button"
              onClick={() => {
                const under = Object.keys(values).filter((key) => key.startsWith(`${path}.${at}.`));
                change(Object.fromEntries(under.map((key) => [key, undefined])));
              }}
            >
              {t('record.remove')}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => {
          // The first part stands there before anything is typed into it.
          const places = [...parts, next].map((at) => `${path}.${at}.unit`);
          change(Object.fromEntries(places.map((place) => [place, values[place] ?? ''])));
        }}
      >
        {t('record.addPart')}
      </button>
    </fieldset>
  );
};
