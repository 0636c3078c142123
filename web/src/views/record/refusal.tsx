/** Why a record is not taken, in the reader's language, with each fact that it would break. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import type { ProblemDetails } from '../../api/client.js';
import { Notice } from '../../parts/notice.js';
import { Problem } from '../../parts/problem.js';
import { dateText } from '../../state/dates.js';

/** What the service found wrong, by the path of the field; `/with/cost/amount` is `cost.amount`. */
export const wrongPlaces = (
  problem: ProblemDetails | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (problem?.errors ?? []).map(({ pointer, detail }) => [
      pointer.replace(/^\/(with\/|records\/\d+\/)?/u, '').replaceAll('/', '.'),
      detail,
    ]),
  );

/** Where a fact can be looked at: in the timeline of its person, or on its unit. */
export const factAddress = (
  subject: { readonly person?: string; readonly unit?: string },
  event: string,
): string => {
  const { person, unit = '' } = subject;
  return person === undefined
    ? `/units/${encodeURIComponent(unit)}#${event}`
    : `/people/${encodeURIComponent(person)}?event=${event}`;
};

interface RefusalProps {
  readonly problem: ProblemDetails;
  readonly subject: { readonly person?: string; readonly unit?: string };
  readonly children?: ReactNode;
}

export const Refusal = ({ problem, subject, children }: RefusalProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const breaks = problem.breaks ?? [];
  return (
    <Notice tone="bad">
      <Problem problem={problem} />
      {breaks.length > 0 && (
        <>
          <p>{t('record.inTheWay')}</p>
          <ul>
            {breaks.map((each) => (
              <li key={each.event}>
                <Link href={factAddress(subject, each.event)}>
                  {dateText(each.date, i18n.language)}
                </Link>
                : {i18n.language === 'vi' ? whyOf(each.code) : each.why}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </Notice>
  );

  function whyOf(breakCode: string | undefined): string {
    const place = `record.impossible.${breakCode ?? 'against'}`;
    return i18n.exists(place)
      ? t(place as 'record.impossible.against')
      : t('record.impossible.against');
  }
};
