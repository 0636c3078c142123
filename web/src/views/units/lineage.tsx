/** What a unit came from and what it went into, each step an arrow. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { UnitLink } from '../../parts/unit-link.js';
import { dateText } from '../../state/dates.js';

interface LineageProps {
  readonly id: string;
  readonly when: { readonly asOf?: string; readonly knownAt?: string };
}

type Descent = Schemas['UnitLineage']['successors'][number];

export const Lineage = ({ id, when }: LineageProps): ReactNode => {
  const { t } = useTranslation();
  const lineage = useQuery({
    queryKey: ['unit', id, 'lineage', when],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/v1/units/{id}/lineage', { params: { path: { id }, query: when }, signal }),
      ),
  });
  return (
    <section className="card">
      <h2>{t('units.lineage')}</h2>
      <Answered query={lineage}>
        {({ predecessors, successors, successor, divided, stands }) => (
          <>
            {predecessors.length + successors.length === 0 && (
              <p className="muted">{t('units.noLineage')}</p>
            )}
            <ol className="lineage">
              {[...predecessors, ...successors]
                .sort((a, b) => (a.date < b.date ? -1 : 1))
                .map((descent, at) => (
                  <li key={at}>
                    <DescentLine descent={descent} self={id} />
                  </li>
                ))}
            </ol>
            {divided && <p>{t('units.divided')}</p>}
            {!stands && successor !== null && (
              <p>
                {t('units.found')} <UnitLink id={successor} />
              </p>
            )}
          </>
        )}
      </Answered>
    </section>
  );
};

const DescentLine = ({
  descent: { from, to, date, whole, kind },
  self,
}: {
  readonly descent: Descent;
  readonly self: string;
}): ReactNode => {
  const { t, i18n } = useTranslation();
  // By the names they had then.
  const named = ({ unit, name }: Descent['from']): ReactNode =>
    unit === self ? (
      <strong>{name ?? unit}</strong>
    ) : (
      <UnitLink id={unit} name={name ?? undefined} />
    );
  return (
    <>
      <time dateTime={date}>{dateText(date, i18n.language)}</time>
      <span>
        {named(from)} <span aria-hidden="true">{whole ? '━━▶' : '┅┅▶'}</span> {named(to)}{' '}
        <span className="muted">
          {t(`units.kind.${kind}`)}, {t(whole ? 'units.wholly' : 'units.partly')}
        </span>
      </span>
    </>
  );
};
