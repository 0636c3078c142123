/** The form of one action, made from its declared fields. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionFields } from './decision-fields.js';
import { useDraft } from './draft.js';
import { Field } from './field.js';
import type { ActionName } from './forms.js';
import { COMMON_FIELDS, fieldsOf, isAboutPerson, isDated } from './forms.js';
import { useLabels } from './labels.js';
import { PersonField } from './person-field.js';
import { RecordForm } from './record-form.js';
import { useRecording } from './recording.js';
import type { Values } from './values.js';
import { recordOf } from './values.js';

interface FactFormProps {
  readonly account: string;
  readonly action: ActionName;
  readonly first: Values;
}

export const FactForm = ({ account, action, first }: FactFormProps): ReactNode => {
  const draft = useDraft(account, action, first);
  const { values } = draft;
  const { effectiveDate: date = '', person, unit } = values;
  const labels = useLabels(date);
  const recording = useRecording(draft);
  const about = isAboutPerson(action);
  const { stage } = recording;
  return (
    <RecordForm
      draft={draft}
      recording={recording}
      labels={labels}
      date={date}
      subject={about && person !== undefined ? { person } : { unit: unit ?? values.into ?? '' }}
      body={() => recordOf(action, values, labels.attributeTypes)}
      another={() => {
        if (stage.at === 'recorded' || stage.at === 'proposed')
          draft.restart(sameDecision(stage.values));
        recording.edited();
      }}
    >
      <FactFields
        action={action}
        subject={
          about ? (
            <PersonField />
          ) : (
            action !== 'merge' && <UnitSubject isNew={action === 'establish'} />
          )
        }
      />
      <DecisionFields />
    </RecordForm>
  );
};

const sameDecision = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([path]) => path.startsWith('decision.') || path === 'effectiveDate',
    ),
  );

const UnitSubject = ({ isNew }: { readonly isNew: boolean }): ReactNode => (
  <Field field={{ name: isNew ? 'newUnit' : 'unit', type: 'id', required: true }} path="unit" />
);

interface FactFieldsProps {
  readonly action: ActionName;
  readonly subject: ReactNode;
}

/** What is needed stands first; the rest of a long form is opened when it is wanted. */
export const FactFields = ({ action, subject }: FactFieldsProps): ReactNode => {
  const { t } = useTranslation();
  const fields = fieldsOf(action);
  const first = fields.filter(({ name, required }) => required || USUAL.has(name));
  const others = fields.filter((field) => !first.includes(field));
  return (
    <fieldset className="card fields">
      <legend>{t(`record.actions.${action}`)}</legend>
      {subject}
      {(isDated(action) || action === 'evaluate') && (
        <Field field={{ name: 'effectiveDate', type: 'date', required: isDated(action) }} />
      )}
      {first.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      <details className="more">
        <summary>{t('record.more')}</summary>
        <div className="fields">
          {[...others, ...COMMON_FIELDS].map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </div>
      </details>
    </fieldset>
  );
};

/** Fields that are usually given, though nothing asks for them. */
const USUAL: ReadonlySet<string> = new Set([
  'unit',
  'category',
  'post',
  'profile',
  'reason',
  'until',
  'commitmentMonths',
  'outcome',
  'name',
  'parent',
]);
