/** The question of a report as a form, made from what the report says of itself; asking it writes the address. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import type { Description } from '../../state/reports.js';
import { Conditions } from './conditions.js';
import { Field } from './field.js';
import { KeyChoice } from './key-choice.js';
import type { Change } from './question.js';
import { ELSEWHERE } from './question.js';

interface QuestionFormProps {
  readonly description: Description;
  readonly search: URLSearchParams;
  /** Where asking leads; to the report when absent. */
  readonly to?: string;
  /** What the button says. */
  readonly ask?: string;
  /** Parameters that are not asked for here. */
  readonly without?: readonly string[];
  /** Fields before those of the report. */
  readonly before?: (asked: URLSearchParams, change: Change) => ReactNode;
}

const LISTS = ['groupBy', 'by'];

export const QuestionForm = ({
  description,
  search,
  to,
  ask,
  without = [],
  before,
}: QuestionFormProps): ReactNode => {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [asked, setAsked] = useState(search);
  const change: Change = (name, values) => {
    const next = new URLSearchParams(asked);
    next.delete(name);
    for (const value of values) if (value !== '') next.append(name, value);
    setAsked(next);
  };
  const keys = [...description.keys.population, ...description.keys.event];
  return (
    <form
      className="card question no-print"
      onSubmit={(event) => {
        event.preventDefault();
        go(`${to ?? `/reports/${description.name}`}?${asked.toString()}`);
      }}
    >
      {before?.(asked, change)}
      {description.parameters
        .filter(({ name }) => !ELSEWHERE.includes(name) && !without.includes(name))
        .map((parameter) => {
          const { name } = parameter;
          const value = asked.get(name) ?? '';
          if (name === 'where') {
            return <Conditions key={name} {...{ keys, change }} values={asked.getAll(name)} />;
          }
          if (!LISTS.includes(name)) {
            return <Field key={name} {...{ parameter, value, change, keys }} />;
          }
          const offered = name === 'by' ? description.keys.population : keys;
          return <KeyChoice key={name} {...{ name, value, change }} keys={offered} />;
        })}
      <p>
        <button className="primary">{ask ?? t('reports.answer')}</button>
      </p>
    </form>
  );
};
