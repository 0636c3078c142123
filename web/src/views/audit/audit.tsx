/** What auditors look at: the log, its evidence, delays, staff lists, and who has read. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';

import { Notice } from '../../parts/notice.js';
import { SEES_PEOPLE } from '../../state/behind.js';
import { useCarried } from '../../state/parameters.js';
import { hasRole, hasRoleOverAll, useWho } from '../../state/who.js';
import { Delays } from './delays.js';
import { Diff } from './diff.js';
import { Evidence } from './evidence.js';
import { Explain } from './explain.js';
import { Log } from './log.js';
import { Reads } from './reads.js';
import { Reconcile } from './reconcile.js';

const PARTS = {
  log: <Log />,
  diff: <Diff />,
  explain: <Explain />,
  evidence: <Evidence />,
  delays: <Delays />,
  reconcile: <Reconcile />,
  reads: <Reads />,
} as const satisfies Readonly<Record<string, ReactNode>>;
type Part = keyof typeof PARTS;

const NAMES = Object.keys(PARTS) as Part[];
/** What is cut to the units of whoever asks; the log and its evidence are there as a whole only. */
const OF_UNITS: readonly Part[] = ['diff', 'explain', 'delays', 'reconcile'];

const Audit = (): ReactNode => {
  const { t } = useTranslation();
  const { part } = useParams<{ part?: string }>();
  const carried = useCarried();
  const { data: who } = useWho();
  if (who === undefined) return null;
  const open = hasRoleOverAll(who, 'auditor', 'administrator')
    ? NAMES
    : hasRole(who, ...SEES_PEOPLE)
      ? OF_UNITS
      : [];
  const here = open.find((each) => each === part) ?? open[0];
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <nav className="tabs" aria-label={t('audit.parts')}>
        <ul>
          {open.map((each) => (
            <li key={each}>
              <Link
                className="button"
                href={`/audit/${each}${carried}`}
                aria-current={each === here ? 'page' : undefined}
              >
                {t(`audit.part.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {here === undefined ? <Notice>{t('audit.notOpen')}</Notice> : PARTS[here]}
    </>
  );
};

export default Audit;
