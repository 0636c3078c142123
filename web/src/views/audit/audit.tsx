/** What auditors look at: the log, its evidence, delays, staff lists, and who has read. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';

import { useCarried } from '../../state/parameters.js';
import { Delays } from './delays.js';
import { Evidence } from './evidence.js';
import { Log } from './log.js';
import { Reads } from './reads.js';
import { Reconcile } from './reconcile.js';

const PARTS = {
  log: Log,
  evidence: Evidence,
  delays: Delays,
  reconcile: Reconcile,
  reads: Reads,
} as const;
type Part = keyof typeof PARTS;

const NAMES = Object.keys(PARTS) as Part[];

const Audit = (): ReactNode => {
  const { t } = useTranslation();
  const { part = 'log' } = useParams<{ part?: string }>();
  const carried = useCarried();
  const here = NAMES.find((each) => each === part) ?? 'log';
  const Shown = PARTS[here];
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <nav className="tabs" aria-label={t('audit.parts')}>
        <ul>
          {NAMES.map((each) => (
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
      <Shown />
    </>
  );
};

export default Audit;
