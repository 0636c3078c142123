/** The fields of every action as the page's forms need them, made from the declarations that records are checked by. */
import type { ActionName } from '../../src/domain/actions.js';
import { ACTIONS, COMMON_FIELDS, DECISION_FIELDS } from '../../src/domain/actions.js';
import type { Field } from '../../src/domain/fields.js';

const HEADING = `/** Made from the declarations of the actions by \`npm run docs:generate\`; not to be edited. */
`;

type Fields = Readonly<Record<string, Field>>;

/** What fills in a form by itself, or is given with the decision. */
const FILLED_IN: ReadonlySet<string> = new Set(['key', 'correlation', 'source']);

const formFields = (fields: Fields, required: boolean): readonly object[] =>
  Object.entries(fields).map(([name, field]) => formField(name, field, required));

const formField = (name: string, field: Field, required: boolean): object => {
  const { type, sealed } = field;
  const common = { name, type, required, ...(sealed !== undefined && { sealed }) };
  switch (field.type) {
    case 'code':
      return { ...common, list: field.list };
    case 'text':
      return { ...common, lengthMax: field.lengthMax };
    case 'integer':
      return { ...common, min: field.min, max: field.max };
    case 'group':
      return { ...common, fields: formFields(field.fields, true) };
    case 'parts':
      return {
        ...common,
        fields: [...formFields(field.required, true), ...formFields(field.optional, false)],
      };
    default:
      return common;
  }
};

const form = (name: ActionName): object => {
  const { subject, dated, required, optional } = ACTIONS[name];
  return {
    subject,
    dated,
    fields: [...formFields(required, true), ...formFields(optional, false)],
  };
};

/** Facts about people and units; the catalogue is loaded as a file, amendments have forms of their own. */
const NAMES = (Object.keys(ACTIONS) as ActionName[]).filter((name) =>
  ['person', 'organisation'].includes(ACTIONS[name].subject),
);

export const actionForms = (): string => {
  const common = Object.fromEntries(
    Object.entries(COMMON_FIELDS).filter(([name]) => !FILLED_IN.has(name)),
  ) as Fields;
  const { required, optional } = DECISION_FIELDS;
  return [
    HEADING,
    `export const ACTIONS = ${JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, form(name)])))} as const;\n`,
    '/** What a record of any action may carry. */',
    `export const COMMON = ${JSON.stringify(formFields(common, false))} as const;\n`,
    '/** What a decision is given by. */',
    `export const DECISION = ${JSON.stringify([...formFields(required, true), ...formFields(optional, false)])} as const;\n`,
  ].join('\n');
};
