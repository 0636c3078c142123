/** A problem in the reader's language, with the exact words of the service below. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProblemDetails } from '../api/client.js';
import type { Told } from '../state/problem-words.js';
import { problemWords, toldBy } from '../state/problem-words.js';

export const Problem = ({ problem }: { readonly problem: ProblemDetails }): ReactNode => (
  <Sentence told={toldBy(problem)} />
);

export const Sentence = ({ told }: { readonly told: Told }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { says, remedy, detail, isOwn } = problemWords(told, i18n.language);
  const language = isOwn ? undefined : 'en';
  return (
    <>
      <p lang={language}>
        <strong>{says}</strong>
      </p>
      {remedy !== undefined && <p lang={language}>{remedy}</p>}
      {detail !== undefined && (
        <p className="muted">
          {t('state.detail')} <span lang="en">{detail}</span>
        </p>
      )}
    </>
  );
};
