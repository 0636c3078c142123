/** Goes through the steps at which knowledge of a person changed: by hand, by keys, or one by one. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { instantText } from '../../state/dates.js';
import type { Step } from './knowledge.js';
import { SIGNS } from './knowledge.js';

interface KnowledgeSliderProps {
  readonly steps: readonly Step[];
  /** How many of the steps are known. */
  readonly known: number;
  readonly goTo: (known: number) => void;
}

/** More signs than that would run into each other. */
const SIGNS_MAX = 30;

export const KnowledgeSlider = ({ steps, known, goTo }: KnowledgeSliderProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const id = useId();
  const step = steps[known - 1];
  const what = step === undefined ? t('people.stepNone') : step.says;
  const text = t('people.stepText', { step: known, steps: steps.length, what });
  return (
    <div className="knowledge">
      <label htmlFor={id}>{t('people.knowledge')}</label>
      <button
        className="no-print"
        aria-label={t('people.earlier')}
        disabled={known === 0}
        onClick={() => {
          goTo(known - 1);
        }}
      >
        ◀
      </button>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length}
        value={known}
        aria-valuetext={text}
        onChange={({ target }) => {
          goTo(Number(target.value));
        }}
      />
      <button
        className="no-print"
        aria-label={t('people.later')}
        disabled={known === steps.length}
        onClick={() => {
          goTo(known + 1);
        }}
      >
        ▶
      </button>
      {steps.length <= SIGNS_MAX && (
        <span className="marks" aria-hidden="true">
          <span>|</span>
          {steps.map(({ index, kind }) => (
            <span key={index}>{SIGNS[kind]}</span>
          ))}
        </span>
      )}
      <output htmlFor={id}>
        {text}
        {step !== undefined && (
          <span className="muted">
            {' '}
            {t('facts.recordedBy', {
              instant: instantText(step.recordedAt, i18n.language),
              actor: step.actor,
              index: step.index,
            })}
          </span>
        )}
      </output>
    </div>
  );
};
