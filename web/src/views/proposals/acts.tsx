/** Approving, returning or withdrawing a proposal; who may do what is said before it is tried. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Schemas } from '../../api/client.js';
import { client, dataOf, Failure } from '../../api/client.js';
import { Notice } from '../../parts/notice.js';
import { hasRole, useWho } from '../../state/who.js';
import { codeOf } from '../../state/problem-words.js';
import { Refusal } from '../record/refusal.js';

type Act =
  { readonly act: 'approve' | 'withdraw' } | { readonly act: 'return'; readonly reason: string };

interface ActsProps {
  readonly proposal: Schemas['Proposal'];
}

export const Acts = ({ proposal: { proposal: id, author, effect } }: ActsProps): ReactNode => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const who = useWho();
  const [seen, setSeen] = useState(false);
  const acting = useMutation({
    mutationFn: (act: Act) => send(id, act, effect?.digest),
    onSuccess: (answer) => {
      queries.setQueryData(['proposal', id], answer);
      void queries.invalidateQueries();
    },
    // What stands in the way is in the proposal as it is now.
    onError: () => queries.invalidateQueries({ queryKey: ['proposal', id] }),
  });
  if (who.data === undefined) return null;
  const { error, isPending } = acting;
  const problem = error instanceof Failure ? error.problem : undefined;
  const isOwn = who.data.account === author;
  const mayDecide = hasRole(who.data, 'approver', 'administrator');
  const hasMoved = effect?.moved === true;
  return (
    <section className="card">
      {error !== null && problem === undefined && (
        <Notice tone="bad">{t('record.unreachable')}</Notice>
      )}
      {problem !== undefined && (
        <Refusal problem={problem} subject={{}}>
          {codeOf(problem) === 'effect-changed' && <p>{t('proposals.effectChanged')}</p>}
          {codeOf(problem) === 'proposal-overtaken' && <p>{t('proposals.overtaken')}</p>}
        </Refusal>
      )}
      {isOwn ? (
        <>
          <p>{t('proposals.own')}</p>
          <div className="bar">
            <button
              disabled={isPending}
              onClick={() => {
                acting.mutate({ act: 'withdraw' });
              }}
            >
              {t('proposals.withdraw')}
            </button>
          </div>
        </>
      ) : mayDecide ? (
        <>
          {hasMoved && (
            <Notice tone="warning">
              <p>{t('proposals.moved')}</p>
              <label className="check">
                <input
                  type="checkbox"
                  checked={seen}
                  onChange={({ target }) => {
                    setSeen(target.checked);
                  }}
                />
                {t('proposals.movedSeen')}
              </label>
            </Notice>
          )}
          <div className="bar">
            <button
              className="primary"
              disabled={isPending || (hasMoved && !seen)}
              onClick={() => {
                acting.mutate({ act: 'approve' });
              }}
            >
              {t('proposals.approve')}
            </button>
          </div>
          <Return
            isPending={isPending}
            send={(reason) => {
              acting.mutate({ act: 'return', reason });
            }}
          />
        </>
      ) : (
        <p>{t('proposals.cannot')}</p>
      )}
    </section>
  );
};

interface ReturnProps {
  readonly isPending: boolean;
  readonly send: (reason: string) => void;
}

const Return = ({ isPending, send: sendReason }: ReturnProps): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') sendReason(reason);
      }}
    >
      <label htmlFor={id}>{t('proposals.returnWhy')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        required
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      <div className="bar">
        <button disabled={isPending}>{t('proposals.return')}</button>
      </div>
    </form>
  );
};

/** The digest of what was shown goes with the approval: what has moved since is refused, not recorded unseen. */
const send = (id: string, act: Act, effect: string | undefined): Promise<Schemas['Proposal']> => {
  const params = { path: { id } };
  switch (act.act) {
    case 'approve': {
      const body = effect === undefined ? {} : { effect };
      return dataOf(client.POST('/v1/proposals/{id}/approve', { params, body }));
    }
    case 'return':
      return dataOf(
        client.POST('/v1/proposals/{id}/return', { params, body: { reason: act.reason } }),
      );
    case 'withdraw':
      return dataOf(client.POST('/v1/proposals/{id}/withdraw', { params }));
  }
};
