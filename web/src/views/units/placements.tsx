/** The people whose unit has ended and who are still to be placed. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { UnitLink } from '../../parts/unit-link.js';
import { dateText } from '../../state/dates.js';
import { useCarried } from '../../state/parameters.js';
import { textIn } from '../../state/reports.js';

interface PlacementsProps {
  readonly id: string;
  readonly when: { readonly asOf?: string; readonly knownAt?: string };
}

export const Placements = ({ id, when }: PlacementsProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const carried = useCarried();
  const placements = useQuery({
    queryKey: ['unit', id, 'placements', when],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/v1/units/{id}/placements', { params: { path: { id }, query: when }, signal }),
      ),
  });
  return (
    <section className="card wide">
      <h2>{t('units.placements')}</h2>
      <Answered query={placements}>
        {({ placements: rows }) =>
          rows.length === 0 ? (
            <p className="muted">{t('units.noPlacements')}</p>
          ) : (
            <DataTable
              caption={t('units.placements')}
              rows={rows}
              columns={[
                {
                  name: 'person',
                  heading: t('people.fullName'),
                  cell: (row) => (
                    <Link href={`/people/${textIn(row, 'person')}${carried}`}>
                      {textIn(row, 'fullName') || textIn(row, 'person')}
                    </Link>
                  ),
                },
                { name: 'id', heading: t('people.person'), cell: (row) => textIn(row, 'person') },
                {
                  name: 'unit',
                  heading: t('unit.label'),
                  cell: (row) => <UnitLink id={textIn(row, 'endedUnit')} />,
                },
                {
                  name: 'date',
                  heading: t('units.ended'),
                  cell: (row) => dateText(textIn(row, 'endedOn'), i18n.language),
                },
                {
                  name: 'successor',
                  heading: t('units.found'),
                  cell: (row) =>
                    textIn(row, 'successor') === '' ? (
                      '–'
                    ) : (
                      <UnitLink id={textIn(row, 'successor')} />
                    ),
                },
              ]}
            />
          )
        }
      </Answered>
    </section>
  );
};
