/** An event in a line: what it is, since when it is in effect, when and by whom it was recorded, leading to its fact. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { address } from '../state/address.js';
import { dateText, instantText, numberText } from '../state/dates.js';
import { hasRoleOverAll, useWho } from '../state/who.js';
import { useFactTexts } from './fact-text.js';

export interface EventOfLine {
  readonly event: string;
  readonly index: number;
  readonly type: string;
  readonly date: string | null;
  readonly recordedAt: string;
  readonly actor: string;
}

interface EventLineProps {
  readonly event: EventOfLine;
  readonly stream: string;
  /** The ledger index at which its fact is looked at; now when absent. */
  readonly knownAt?: number | undefined;
}

/** Events are called by what was done, as facts are. */
const ACTIONS: Readonly<Record<string, string>> = {
  hired: 'hire',
  rotated: 'rotate',
  returned: 'return',
  trained: 'train',
  separated: 'separate',
  profiled: 'profile',
  suspended: 'suspend',
  disciplined: 'discipline',
  relieved: 'relieve',
  planned: 'plan',
  evaluated: 'evaluate',
  'unit-established': 'establish',
  'unit-renamed': 'rename',
  'unit-reclassified': 'reclassify',
  'unit-moved': 'move',
  'units-merged': 'merge',
  'unit-split': 'split',
  'unit-dissolved': 'dissolve',
  'quota-assigned': 'quota',
};
const PERSON = 'person-';

export const personOf = (stream: string): string | undefined =>
  stream.startsWith(PERSON) ? stream.slice(PERSON.length) : undefined;

export const EventLine = ({ event, stream, knownAt }: EventLineProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const texts = useFactTexts();
  const { data: who } = useWho();
  const { type, index, date, recordedAt, actor } = event;
  const person = personOf(stream);
  const says =
    type === 'corrected' || type === 'voided' || type === 'reinstated'
      ? t(`facts.${type}`)
      : texts.action(ACTIONS[type] ?? type);
  const href =
    person !== undefined
      ? address(`/people/${person}`, [
          ['knownAt', knownAt?.toString()],
          ['event', event.event],
        ])
      : // Only the log has the events of the organisation one by one.
        hasRoleOverAll(who, 'auditor', 'administrator')
        ? address('/audit/log', [['event', String(index)]])
        : undefined;
  return (
    <>
      {href === undefined ? <strong>{says}</strong> : <Link href={href}>{says}</Link>}
      {date !== null && `, ${t('behind.inEffect', { date: dateText(date, i18n.language) })}`}{' '}
      <span className="muted">
        {t('behind.recorded', {
          instant: instantText(recordedAt, i18n.language),
          actor,
          index: numberText(index, i18n.language),
        })}
      </span>
    </>
  );
};
