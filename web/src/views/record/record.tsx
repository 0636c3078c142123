/** Recording: every form, and the one that the address asks for. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { Answered } from '../../parts/answered.js';
import { useParameters } from '../../state/parameters.js';
import { useWho } from '../../state/who.js';
import { Amendment } from './amendment.js';
import { draftsOf } from './draft.js';
import { FactForm } from './fact-form.js';
import { PERSON_ACTIONS, UNIT_ACTIONS, isAction } from './forms.js';
import type { ActionName } from './forms.js';
import { Many } from './many.js';
import { Place } from './place.js';

const Record = (): ReactNode => {
  const { t } = useTranslation();
  const who = useWho();
  return (
    <>
      <h1>{t('record.title')}</h1>
      <Answered query={who}>{({ account }) => <Asked account={account} />}</Answered>
    </>
  );
};

export default Record;

const AMENDMENTS = ['correct', 'void', 'reinstate'] as const;

const Asked = ({ account }: { readonly account: string }): ReactNode => {
  const [given] = useParameters();
  const { action, person, unit, many, place } = given;
  const amendment = AMENDMENTS.find((name) => given[name] !== undefined);
  const first = {
    ...(person !== undefined && { person }),
    ...(unit !== undefined && { unit }),
  };
  const asked = (): ReactNode => {
    if (amendment !== undefined) {
      const event = given[amendment] ?? '';
      const key = `${amendment}/${event}`;
      return <Amendment key={key} {...{ account, amendment, event, person, unit }} />;
    }
    if (many !== undefined) return <Many account={account} asked={many} />;
    if (place !== undefined) return <Place account={account} />;
    if (isAction(action)) {
      return <FactForm key={action} account={account} action={action} first={first} />;
    }
    return undefined;
  };
  const form = asked();
  return form === undefined ? (
    <Forms account={account} />
  ) : (
    <>
      <p>
        <BackToForms />
      </p>
      {form}
    </>
  );
};

const BackToForms = (): ReactNode => {
  const { t } = useTranslation();
  return <Link href="/record">← {t('record.allForms')}</Link>;
};

const Forms = ({ account }: { readonly account: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Unfinished account={account} />
      <div className="cards">
        <Group title={t('record.people')} actions={PERSON_ACTIONS} />
        <Group title={t('record.units')} actions={UNIT_ACTIONS} />
        <section className="card">
          <h2>{t('record.manyTitle')}</h2>
          <ul className="chips">
            <li className="link">
              <Link className="button" href="/record?many=rotate">
                {t('record.many.title')}
              </Link>
            </li>
            <li className="link">
              <Link className="button" href="/record?place=all">
                {t('record.place.title')}
              </Link>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
};

interface GroupProps {
  readonly title: string;
  readonly actions: readonly ActionName[];
}

const Group = ({ title, actions }: GroupProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul className="chips">
        {actions.map((action) => (
          <li key={action} className="link">
            <Link className="button" href={`/record?action=${action}`}>
              {t(`record.actions.${action}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Drafts of forms; those of amendments are found again at their facts. */
const Unfinished = ({ account }: { readonly account: string }): ReactNode => {
  const { t } = useTranslation();
  const actions = draftsOf(account).filter(isAction);
  if (actions.length === 0) return null;
  return <Group title={t('record.unfinished')} actions={actions} />;
};
