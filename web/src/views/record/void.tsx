/** Voids a fact, with those that rest on it where they are chosen, or reinstates a voided one. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { dateText } from '../../state/dates.js';
import { textIn } from '../../state/reports.js';
import type { Amended } from './amended.js';
import { DecisionFields } from './decision-fields.js';
import { useDraft } from './draft.js';
import { FactText } from './fact-text.js';
import { Input } from './input.js';
import { useForm } from './form-context.js';
import { useLabels } from './labels.js';
import { RecordForm } from './record-form.js';
import { useRecording } from './recording.js';
import { commonOf } from './values.js';

type VoidProps = Amended & { readonly amendment: 'void' | 'reinstate'; readonly event: string };

export const VoidOrReinstate = ({
  account,
  subject,
  fact,
  facts,
  amendment,
  event,
}: VoidProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const draft = useDraft(account, `${amendment}/${event}`);
  const { values } = draft;
  const date = textIn(fact.action, 'effectiveDate');
  const labels = useLabels(date);
  const recording = useRecording(draft);
  const { also = '', kind = '', why = '' } = values;
  const chosen = also.split(' ').filter((each) => each !== '');
  return (
    <>
      <h2>{t(`record.amend.${amendment}`)}</h2>
      <section className="card">
        <p>
          {dateText(date, i18n.language)} · <FactText fact={fact.action} labels={labels} />
        </p>
        {fact.voided && <p className="muted">{t('record.isVoided')}</p>}
      </section>
      <RecordForm
        draft={draft}
        recording={recording}
        labels={labels}
        date={date}
        subject={subject}
        body={() => ({
          action: amendment,
          ...subject,
          target: fact.event,
          ...(amendment === 'void' && { kind }),
          ...(chosen.length > 0 && { also: chosen }),
          ...(why !== '' && { why }),
          ...commonOf(values),
        })}
        remedy={(problem, code) =>
          code === 'has-followers' && (
            <Followers
              breaks={problem.breaks ?? []}
              chosen={chosen}
              says={(target) => {
                const found = facts.find(({ versions }) =>
                  versions.some((each) => each.event === target),
                );
                return found && <FactText fact={found.action} labels={labels} />;
              }}
              choose={(targets) => {
                draft.change({ also: targets.join(' ') });
              }}
            />
          )
        }
      >
        {amendment === 'void' && <Kind />}
        <Why />
        <DecisionFields />
      </RecordForm>
    </>
  );
};

const Kind = (): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {t('record.voidKind')}
        <span aria-hidden="true"> *</span>
      </label>
      <Input
        id={id}
        path="kind"
        field={{ name: 'kind', type: 'code', required: true, list: 'voidKind' }}
      />
    </div>
  );
};

export const Why = (): ReactNode => {
  const { t } = useTranslation();
  const { values, change } = useForm();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {t('record.why')}
        <span className="muted"> · {t('record.private')}</span>
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={values.why ?? ''}
        onChange={({ target }) => {
          change({ why: target.value });
        }}
      />
    </div>
  );
};

interface FollowersProps {
  readonly breaks: readonly { readonly event: string; readonly date: string }[];
  readonly chosen: readonly string[];
  readonly says: (event: string) => ReactNode;
  readonly choose: (events: readonly string[]) => void;
}

const Followers = ({ breaks, chosen, says, choose }: FollowersProps): ReactNode => {
  const { t, i18n } = useTranslation();
  return (
    <fieldset>
      <legend>{t('record.followers')}</legend>
      {breaks.map(({ event, date }) => (
        <div key={event}>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.includes(event)}
              onChange={({ target }) => {
                choose(
                  target.checked ? [...chosen, event] : chosen.filter((each) => each !== event),
                );
              }}
            />
            <span>
              {dateText(date, i18n.language)} · {says(event)}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
};
