/** One decision over many people: given once, with a row for each of them. */
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { Notice } from '../../parts/notice.js';
import { useParameters } from '../../state/parameters.js';
import { DecisionFields } from './decision-fields.js';
import type { Draft } from './draft.js';
import { useDraft } from './draft.js';
import { Field } from './field.js';
import { FormProvider } from './form-context.js';
import type { ActionName } from './forms.js';
import { PERSON_ACTIONS, isAboutPerson, isAction } from './forms.js';
import { useLabels } from './labels.js';
import { LinesProgress } from './line-outcome.js';
import { useProposing } from './proposing.js';
import { Refusal } from './refusal.js';
import { recordsOf, rowsOf } from './sheet.js';
import { SheetTable } from './sheet-table.js';
import { isTaken, useLines } from './use-lines.js';
import { decisionOf } from './values.js';

interface ManyProps {
  readonly account: string;
  readonly asked: string;
}

export const Many = ({ account, asked }: ManyProps): ReactNode => {
  const { t } = useTranslation();
  const [, changeAddress] = useParameters();
  const action = isAction(asked) && isAboutPerson(asked) ? asked : 'rotate';
  return (
    <>
      <h2>{t('record.many.title')}</h2>
      <p className="muted">{t('record.many.says')}</p>
      <label>
        {t('record.many.action')}{' '}
        <select
          value={action}
          onChange={({ target }) => {
            changeAddress({ many: target.value });
          }}
        >
          {PERSON_ACTIONS.map((name) => (
            <option key={name} value={name}>
              {t(`record.actions.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <Sheet key={action} account={account} action={action} />
    </>
  );
};

interface SheetProps {
  readonly account: string;
  readonly action: ActionName;
}

const Sheet = ({ account, action }: SheetProps): ReactNode => {
  const { t } = useTranslation();
  const draft = useDraft(account, `many/${action}`);
  const { values, change, key } = draft;
  const { effectiveDate: date = '' } = values;
  const labels = useLabels(date);
  const lines = useLines();
  const proposing = useProposing(draft);
  const { sent, clear } = lines;
  const isRunning = sent.state === 'running' || proposing.isPending;
  const records = () => recordsOf(action, key, values, labels.attributeTypes);
  const form = useMemo(
    () => ({
      ...{ values, labels, date, wrong: {} },
      change: (changes: Readonly<Record<string, string | undefined>>) => {
        change(changes);
        clear();
      },
    }),
    [change, clear, date, labels, values],
  );
  const send = (isDryRun: boolean): void => {
    const all = records();
    const body = all.map((record) => `${JSON.stringify(record)}\n`).join('');
    void lines.send('/v1/actions/batch', body, all.length, isDryRun).then((isWhole) => {
      if (isWhole) draft.drop();
    });
  };
  return (
    <FormProvider value={form}>
      <form
        className="record"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning) send(true);
        }}
      >
        <fieldset className="bare" disabled={isRunning || sent.state === 'done'}>
          <DecisionFields isRequired />
          <fieldset className="card fields">
            <legend>{labels.field('effectiveDate')}</legend>
            <Field field={{ name: 'effectiveDate', type: 'date', required: true }} />
          </fieldset>
          <SheetTable action={action} answers={sent.answers} />
          <div className="bar">
            <button className="primary">{t('record.many.check')}</button>
            <Kept draft={draft} />
          </div>
        </fieldset>
      </form>
      <LinesProgress sent={sent} />
      <Proposed proposing={proposing} />
      {(sent.state === 'checked' || sent.state === 'broken') && (
        <Confirm
          key={sent.state}
          hasWarnings={[...sent.answers.values()].some(({ warnings = [] }) => warnings.length > 0)}
          record={() => {
            send(false);
          }}
          propose={() => {
            proposing.propose(
              records().map(({ key: _key, decision: _decision, ...record }) => record),
              decisionOf(values),
            );
          }}
        />
      )}
      {sent.state === 'done' && (
        <div className="bar">
          {[...sent.answers.values()].some((answer) => !isTaken(answer)) && (
            <button
              onClick={() => {
                // Those that were taken are done; the others are mended under the same decision.
                change(taken(values, sent.answers));
                clear();
              }}
            >
              {t('state.again')}
            </button>
          )}
          <button
            className="primary"
            onClick={() => {
              draft.restart();
              clear();
            }}
          >
            {t('record.many.newSheet')}
          </button>
        </div>
      )}
    </FormProvider>
  );
};

/** Takes the rows that were recorded out of the sheet. */
const taken = (
  values: Draft['values'],
  answers: ReturnType<typeof useLines>['sent']['answers'],
): Readonly<Record<string, undefined>> => {
  const done = rowsOf(values).filter((_, at) => {
    const answer = answers.get(at + 1);
    return answer !== undefined && isTaken(answer);
  });
  const paths = Object.keys(values).filter((path) =>
    done.some((row) => path.startsWith(`rows.${row}.`)),
  );
  return Object.fromEntries(paths.map((path) => [path, undefined]));
};

const Kept = ({ draft }: { readonly draft: Draft }): ReactNode => {
  const { t } = useTranslation();
  if (!draft.isKept) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => {
          draft.restart();
        }}
      >
        {t('record.forget')}
      </button>
      <span className="muted">{t('record.kept')}</span>
    </>
  );
};

const Proposed = ({
  proposing: { proposal, problem, isUnreached },
}: {
  readonly proposing: ReturnType<typeof useProposing>;
}): ReactNode => {
  const { t } = useTranslation();
  if (problem !== undefined) return <Refusal problem={problem} subject={{}} />;
  if (isUnreached) return <Notice tone="warning">{t('record.many.broken')}</Notice>;
  if (proposal === undefined) return null;
  return (
    <Notice>
      {t('record.proposed')}. {t('record.proposedSays')}{' '}
      <Link href={`/proposals/${proposal}`}>{t('record.toProposal')}</Link>
    </Notice>
  );
};

interface ConfirmProps {
  readonly hasWarnings: boolean;
  readonly record: () => void;
  readonly propose: () => void;
}

const Confirm = ({ hasWarnings, record, propose }: ConfirmProps): ReactNode => {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(false);
  const isHeld = hasWarnings && !seen;
  return (
    <section className="card">
      {hasWarnings && (
        <label className="check">
          <input
            type="checkbox"
            checked={seen}
            onChange={({ target }) => {
              setSeen(target.checked);
            }}
          />
          {t('record.warningsSeen')}
        </label>
      )}
      <div className="bar">
        <button className="primary" disabled={isHeld} onClick={record}>
          {t('record.many.record')}
        </button>
        <button disabled={isHeld} onClick={propose}>
          {t('record.propose')}
        </button>
      </div>
    </section>
  );
};
