/** Attributes of a person: the usual ones at once, any other that is declared when it is added. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Input } from './input.js';
import { useForm } from './form-context.js';
import type { AttributeLabel } from '../../state/catalogue.js';
import { namesUnder } from './values.js';

/** What every hire is asked for. */
const USUAL = ['fullName', 'birthDate', 'gender', 'nationalId'];
/** Fields of a hire themselves. */
const OF_HIRE: ReadonlySet<string> = new Set([
  'category',
  'post',
  'rank',
  'leader',
  'keyLeader',
  'fte',
  'employment',
]);

interface AttributesFieldProps {
  readonly path: string;
  readonly isRequired: boolean;
}

export const AttributesField = ({ path, isRequired }: AttributesFieldProps): ReactNode => {
  const { values, change, labels } = useForm();
  const { t } = useTranslation();
  const isHire = path === 'profile';
  const given = namesUnder(values, path);
  const shown = [...new Set([...(isHire ? USUAL : []), ...given])];
  const known = new Map(labels.attributes.map((each) => [each.name, each]));
  const others = labels.attributes.filter(
    ({ name }) => !shown.includes(name) && !(isHire && OF_HIRE.has(name)),
  );
  return (
    <fieldset className="together">
      <legend>{labels.field(isHire ? 'profile' : 'attributes')}</legend>
      {shown.map((name) => (
        <AttributeInput key={name} path={`${path}.${name}`} attribute={known.get(name)} />
      ))}
      <select
        aria-label={t('record.addAttribute')}
        value=""
        required={isRequired && shown.length === 0}
        onChange={({ target }) => {
          change({ [`${path}.${target.value}`]: '' });
        }}
      >
        <option value="">{t('record.addAttribute')} …</option>
        {others.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </fieldset>
  );
};

interface AttributeInputProps {
  readonly path: string;
  readonly attribute: AttributeLabel | undefined;
}

const AttributeInput = ({ path, attribute }: AttributeInputProps): ReactNode => {
  const { t } = useTranslation();
  const { wrong } = useForm();
  const id = useId();
  if (attribute === undefined) return null;
  const { label, type, list, isPrivate } = attribute;
  const says = wrong[path];
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isPrivate && <span className="muted"> · {t('record.private')}</span>}
      </label>
      <Input
        id={id}
        path={path}
        field={{ name: 'value', type, required: false, ...(list !== undefined && { list }) }}
      />
      {type === 'birth' && <span className="muted">{t('record.hints.birth')}</span>}
      {says !== undefined && <span className="wrong">{says}</span>}
    </div>
  );
};

/** The attribute that a training gives, and its new value by the type of that attribute. */
export const AwardField = (): ReactNode => {
  const { values, change, labels } = useForm();
  const { t } = useTranslation();
  const id = useId();
  const chosen = values['award.attribute'] ?? '';
  const attribute = labels.attributes.find(({ name }) => name === chosen);
  return (
    <fieldset className="together">
      <legend>{labels.field('award')}</legend>
      <div className="field">
        <label htmlFor={id}>{labels.field('attribute')}</label>
        <select
          id={id}
          value={chosen}
          onChange={({ target }) => {
            change({ 'award.attribute': target.value, 'award.value': undefined });
          }}
        >
          <option value="">{t('record.notSaid')}</option>
          {labels.attributes.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {attribute !== undefined && <AttributeInput path="award.value" attribute={attribute} />}
    </fieldset>
  );
};
