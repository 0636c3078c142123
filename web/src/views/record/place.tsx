/** Places people whose unit has ended: chosen from the list of open placements, by one decision. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';
import { useParameters } from '../../state/parameters.js';
import { DecisionFields } from './decision-fields.js';
import { useDraft } from './draft.js';
import { Field } from './field.js';
import { FormProvider } from './form-context.js';
import type { Labels } from './labels.js';
import { dayOr, useLabels } from './labels.js';
import { LinesProgress } from './line-outcome.js';
import { PeopleToPlace, PlacedPeople } from './people-to-place.js';
import { UnitSelect } from './unit-fields.js';
import type { LinesUse } from './use-lines.js';
import { useLines } from './use-lines.js';
import type { Values } from './values.js';
import { decisionOf } from './values.js';

export const Place = ({ account }: { readonly account: string }): ReactNode => {
  const { t } = useTranslation();
  const [{ unit }] = useParameters();
  const draft = useDraft(account, 'place', unit === undefined ? {} : { from: unit });
  const { values, change } = draft;
  const { effectiveDate: date = '' } = values;
  const labels = useLabels(date);
  const asOf = dayOr(date);
  const list = useQuery({
    queryKey: ['placements', asOf],
    queryFn: ({ signal }) => openPlacements(asOf, signal),
  });
  const lines = useLines();
  const form = useMemo(
    () => ({ values, change, labels, date, wrong: {} }),
    [change, date, labels, values],
  );
  return (
    <FormProvider value={form}>
      <h2>{t('record.place.title')}</h2>
      <p className="muted">{t('record.place.says')}</p>
      <Answered query={list}>
        {(placements) => (
          <Placing {...{ placements, values, change, labels, lines }} drop={draft.drop} />
        )}
      </Answered>
    </FormProvider>
  );
};

const PAGE = 1000;

const openPlacements = async (asOf: string, signal: AbortSignal): Promise<readonly Row[]> => {
  const all: Row[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query = { asOf, limit: PAGE, ...(after !== '' && { after }) };
    const page: Schemas['PlacementsPage'] = await dataOf(
      client.GET('/v1/placements', { params: { query }, signal }),
    );
    all.push(...page.placements);
    after = page.next;
  }
  return all.filter((row) => row.as === 'home');
};

interface PlacingProps {
  readonly placements: readonly Row[];
  readonly values: Values;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly labels: Labels;
  readonly lines: LinesUse;
  /** Forgets what was typed, once everybody is placed. */
  readonly drop: () => void;
}

const Placing = ({ placements, values, change, labels, lines, drop }: PlacingProps): ReactNode => {
  const { t } = useTranslation();
  const { sent, send, clear } = lines;
  const ended = [...new Set(placements.map((row) => textIn(row, 'endedUnit')))];
  const from = ended.includes(values.from ?? '') ? (values.from ?? '') : (ended[0] ?? '');
  const here = placements.filter((row) => textIn(row, 'endedUnit') === from);
  const left = (values.left ?? '').split(' ');
  const chosen = here.filter((row) => !left.includes(textIn(row, 'person')));
  const unit = values.unit ?? textIn(here[0] ?? {}, 'successor');
  const place = (isDryRun: boolean): void => {
    const body = JSON.stringify({
      decision: decisionOf(values),
      effectiveDate: values.effectiveDate,
      placements: chosen.map((row) => ({ person: textIn(row, 'person'), unit })),
    });
    void send('/v1/placements', body, chosen.length, isDryRun).then((isWhole) => {
      if (isWhole) drop();
    });
  };
  const changed: typeof change = (changes) => {
    change(changes);
    clear();
  };
  return (
    <>
      <form
        className="record"
        onSubmit={(event) => {
          event.preventDefault();
          place(sent.state !== 'checked' && sent.state !== 'broken');
        }}
      >
        <fieldset className="bare" disabled={sent.state === 'running'}>
          <DecisionFields isRequired />
          <fieldset className="card fields">
            <legend>{t('record.place.to')}</legend>
            <Field field={{ name: 'effectiveDate', type: 'date', required: true }} />
            <label className="field">
              {t('record.place.from')}
              <select
                value={from}
                onChange={({ target }) => {
                  changed({ from: target.value, unit: undefined, left: undefined });
                }}
              >
                {ended.map((each) => (
                  <option key={each} value={each}>
                    {labels.unit(each)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              {t('record.place.to')}
              <UnitSelect
                required
                value={unit}
                onChange={({ target }) => {
                  changed({ unit: target.value });
                }}
              />
            </label>
          </fieldset>
          <PeopleToPlace {...{ here, left, change: changed, labels }} />
          <div className="bar">
            <button className="primary" disabled={chosen.length === 0 || unit === ''}>
              {sent.state === 'checked' || sent.state === 'broken'
                ? t('record.place.record', { count: chosen.length })
                : t('record.place.dryRun')}
            </button>
          </div>
        </fieldset>
      </form>
      <LinesProgress sent={sent} />
      <PlacedPeople sent={sent} />
    </>
  );
};
