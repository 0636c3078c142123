/** The state of a person on a day, as known after a step: what is erased or masked says so. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';
import { Answered } from '../../parts/answered.js';
import { useFactTexts } from '../../parts/fact-text.js';
import { dateText } from '../../state/dates.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';
import { UnitLink } from '../../parts/unit-link.js';

interface StateCardProps {
  readonly id: string;
  readonly asOf: string;
  /** The ledger index of the knowledge. */
  readonly index: number;
  readonly isNow: boolean;
  /** Classes of private fields that are not for the reader. */
  readonly masked: readonly string[];
}

export const StateCard = ({ id, asOf, index, isNow, masked }: StateCardProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const view = useQuery({
    queryKey: ['person', id, 'state', asOf, index],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/v1/people/{id}', {
          params: { path: { id }, query: { asOf, knownAt: String(index) } },
          signal,
        }),
      ),
  });
  return (
    <section className="card">
      <h2>
        {t('people.stateTitle', { date: dateText(asOf, i18n.language) })},{' '}
        {isNow ? t('people.stateKnown') : t('people.stateKnownAt', { index })}
      </h2>
      <Answered query={view}>{(found) => <State view={found} masked={masked} />}</Answered>
    </section>
  );
};

const State = ({
  view,
  masked,
}: {
  readonly view: Schemas['PersonView'];
  readonly masked: readonly string[];
}): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const state: Row = view.state;
  const day = (name: string): string => dateText(textIn(state, name), i18n.language);
  const [unit, host] = [textIn(state, 'unit'), textIn(state, 'hostUnit')];
  const inner = (name: string): Row => (state[name] ?? {}) as Row;
  const penalty = inner('penalty');
  const posts = (state.concurrent ?? []) as readonly Row[];
  const until = textIn(inner('secondment'), 'until');
  const attributes = Object.entries({
    ...inner('attributes'),
    ...(view.privateAttributes as Row),
  }).map(([name, value]) => texts.attribute(name, value));
  const classes = [
    ...view.erased.map((each) => [each, t('facts.erased')] as const),
    ...masked.map((each) => [each, t('facts.masked')] as const),
  ];
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...(unit === '' ? [] : [[t('facts.field.unit'), <UnitLink key="unit" id={unit} />] as const]),
    ...(host === unit ? [] : [[t('people.hostUnit'), <UnitLink key="host" id={host} />] as const]),
    ...(until === '' ? [] : [[t('people.secondedUntil'), dateText(until, i18n.language)] as const]),
    ...(state.employed === true ? [[t('people.employedSince'), day('hireDate')] as const] : []),
    ...(textIn(state, 'suspendedUntil') === ''
      ? []
      : [[t('people.suspendedUntil'), day('suspendedUntil')] as const]),
    ...(textIn(penalty, 'form') === ''
      ? []
      : [
          [
            t('people.penalty'),
            t('people.penaltyUntil', {
              form: texts.code('disciplineForm', textIn(penalty, 'form')),
              date: dateText(textIn(penalty, 'until'), i18n.language),
            }),
          ] as const,
        ]),
    ...(posts.length === 0
      ? []
      : [
          [
            t('people.concurrent'),
            posts
              .map((each) => `${textIn(each, 'post')} (${texts.unit(textIn(each, 'unit'))})`)
              .join('; '),
          ] as const,
        ]),
    ...attributes.map(({ label, text }) => [label, text] as const),
    ...classes.map(
      ([name, text]) =>
        [isClass(name) ? t(`facts.class.${name}`) : name, <em key={name}>{text}</em>] as const,
    ),
  ];
  return (
    <>
      {state.employed !== true && <p>{t('people.notEmployed')}</p>}
      <dl className="fields">
        {rows.map(([label, shown]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const CLASSES = ['identity', 'contact', 'sensitive', 'note'] as const;
const isClass = (name: string): name is (typeof CLASSES)[number] =>
  CLASSES.some((each) => each === name);
