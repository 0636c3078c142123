/** What a verification has found: with its name, in a colour, and in words. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { Notice } from '../../parts/notice.js';
import { numberText } from '../../state/dates.js';

type Found = Schemas['EvidenceVerdict'];

export const Verdict = ({ verdict }: { readonly verdict: Found }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { state, says, events, size, root, origin, firstBadIndex, contradicts } = verdict;
  const tone = state === 'tampered' ? 'bad' : state.startsWith('verified') ? 'plain' : 'warning';
  return (
    <Notice tone={tone}>
      <p>
        <strong>{t(`audit.evidence.state.${state}`)}</strong>
      </p>
      <p lang="en" className="muted">
        {says}
      </p>
      {size !== null && (
        <p>
          {t('audit.evidence.events', {
            events: numberText(events, i18n.language),
            size: numberText(size, i18n.language),
          })}
          {origin !== null && `, ${origin}`}
        </p>
      )}
      {firstBadIndex !== null && <p>{t('audit.evidence.firstBad', { index: firstBadIndex })}</p>}
      {root !== null && <code className="long">{root}</code>}
      {contradicts !== null && <pre className="long">{contradicts}</pre>}
    </Notice>
  );
};
