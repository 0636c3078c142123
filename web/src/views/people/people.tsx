/** People: found by name or code, of a unit and a day, in the order of Vietnamese names. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { Notice } from '../../parts/notice.js';
import { dateText } from '../../state/dates.js';
import { useNarrowed, useParameters } from '../../state/parameters.js';
import { hasRole, useWho } from '../../state/who.js';
import type { Column } from './people-columns.js';
import { columnsIn, ColumnChoice } from './people-columns.js';
import { PeopleTable } from './people-table.js';

const STANDINGS = ['employed', 'left', 'all'] as const;
type Standing = (typeof STANDINGS)[number];
const isStanding = (text: string): text is Standing => STANDINGS.some((each) => each === text);
const PAGE = 50;
/** While somebody types, nothing is asked. */
const TYPING_MS = 250;

const People = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [{ asOf, q = '', standing = '', after, columns }, change] = useParameters();
  const who = useWho();
  const chosen = columnsIn(columns);
  const people = usePeople({ asOf, q, standing, after, columns: chosen });
  if (
    who.data !== undefined &&
    !hasRole(who.data, 'officer', 'approver', 'auditor', 'administrator')
  ) {
    return (
      <>
        <h1>{t('people.title')}</h1>
        <Notice>{t('people.nobodyMay')}</Notice>
      </>
    );
  }
  return (
    <>
      <h1>{t('people.title')}</h1>
      <div className="search" role="search">
        <SearchBox
          key={q}
          q={q}
          found={(text) => {
            change({ q: text, after: undefined }, { replace: true });
          }}
        />
        <div className="field">
          <label htmlFor="standing">{t('people.standing')}</label>
          <select
            id="standing"
            value={isStanding(standing) ? standing : 'employed'}
            onChange={({ target }) => {
              change({ standing: target.value, after: undefined });
            }}
          >
            {STANDINGS.map((each) => (
              <option key={each} value={each}>
                {t(each === 'all' ? 'people.everybody' : `people.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <ColumnChoice
          chosen={chosen}
          choose={(next) => {
            change({ columns: next.join(',') });
          }}
        />
      </div>
      <Answered query={people}>
        {(page) => (
          <>
            {page.people.length === 0 ? (
              <Notice>{t('people.nobody')}</Notice>
            ) : (
              <>
                <p className="muted" role="status">
                  {t('people.found', {
                    count: page.people.length,
                    date: dateText(page.asOf, i18n.language),
                  })}
                </p>
                <PeopleTable rows={page.people} columns={chosen} />
              </>
            )}
            <p className="bar no-print">
              {after !== undefined && (
                <button
                  onClick={() => {
                    change({ after: undefined });
                  }}
                >
                  {t('people.first')}
                </button>
              )}
              {page.next !== null && (
                <button
                  onClick={() => {
                    change({ after: page.next ?? undefined });
                    scrollTo({ top: 0 });
                  }}
                >
                  {t('people.more')}
                </button>
              )}
            </p>
          </>
        )}
      </Answered>
    </>
  );
};

interface Asked {
  readonly asOf: string | undefined;
  readonly q: string;
  readonly standing: string;
  readonly after: string | undefined;
  readonly columns: readonly Column[];
}

const usePeople = ({ asOf, q, standing, after, columns }: Asked) => {
  const narrowed = useNarrowed();
  const query = {
    ...narrowed,
    ...(asOf !== undefined && { asOf }),
    ...(q !== '' && { q }),
    ...(isStanding(standing) && { standing }),
    ...(after !== undefined && { after }),
    order: 'name' as const,
    columns: ['fullName', ...columns].join(','),
    limit: PAGE,
  };
  return useQuery({
    queryKey: ['people', query],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/people', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};

interface SearchBoxProps {
  readonly q: string;
  readonly found: (text: string) => void;
}

const SearchBox = ({ q, found }: SearchBoxProps): ReactNode => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    if (typed === q) return undefined;
    const waiting = setTimeout(() => {
      found(typed);
    }, TYPING_MS);
    return () => {
      clearTimeout(waiting);
    };
  }, [found, q, typed]);
  return (
    <div className="field">
      <label htmlFor="q">{t('people.search')}</label>
      <input
        id="q"
        type="search"
        value={typed}
        aria-describedby="q-hint"
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <span id="q-hint" className="muted">
        {t('people.searchHint')}
      </span>
    </div>
  );
};

export default People;
