/** The decision that facts rest on: given once, its document told by the SHA-256 of the file. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Field } from './field.js';
import { useForm } from './form-context.js';
import { DECISION_FIELDS } from './forms.js';

interface DecisionFieldsProps {
  readonly isRequired?: boolean;
}

/** Once one of its fields is given, those that every decision has are needed. */
export const DecisionFields = ({ isRequired = false }: DecisionFieldsProps): ReactNode => {
  const { values, labels } = useForm();
  const isGiven = DECISION_FIELDS.some(({ name }) => (values[`decision.${name}`] ?? '') !== '');
  return (
    <fieldset className="card fields">
      <legend>{labels.field('decision')}</legend>
      {DECISION_FIELDS.map((field) => (
        <Field
          key={field.name}
          path={`decision.${field.name}`}
          field={{ ...field, required: field.required && (isGiven || isRequired) }}
        />
      ))}
      <Document />
    </fieldset>
  );
};

/** The file stays on the device: only its SHA-256 goes into the record. */
const Document = (): ReactNode => {
  const { change } = useForm();
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const digest = async (file: File): Promise<void> => {
    // Browsers reckon digests over HTTPS and on the own machine alone.
    if (!('subtle' in crypto)) {
      setFailed(true);
      return;
    }
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    change({ 'decision.documentSha256': hex(bytes) });
  };
  return (
    <div className="field">
      <label>
        {t('record.document')}
        <input
          type="file"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void digest(file);
          }}
        />
      </label>
      <span className="muted">{t(failed ? 'record.noDigest' : 'record.documentHint')}</span>
    </div>
  );
};

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
