/** Has the service verify the log, and hears how far it is. */
import { useState } from 'react';

import type { ProblemDetails, Schemas } from '../../api/client.js';
import { Failure } from '../../api/client.js';

type Step = Schemas['VerificationStep'];

interface Verification {
  readonly step: Step | undefined;
  readonly error: unknown;
  readonly isRunning: boolean;
  /** @param since a checkpoint that was kept, which the log must continue */
  readonly run: (since: string | undefined) => Promise<void>;
}

export const useVerification = (): Verification => {
  const [step, setStep] = useState<Step>();
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const run = async (since: string | undefined): Promise<void> => {
    setRunning(true);
    setStep(undefined);
    setError(undefined);
    try {
      for await (const each of stepsOf(since)) setStep(each);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };
  return { step, error, isRunning, run };
};

async function* stepsOf(since: string | undefined): AsyncGenerator<Step> {
  const response = await fetch('/v1/audit/verification', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(since === undefined ? {} : { since }),
  }).catch(() => undefined);
  if (response?.body === undefined || response.body === null) {
    throw new Failure(undefined, undefined);
  }
  if (!response.ok) {
    throw new Failure(response.status, (await response.json()) as ProblemDetails);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Step;
    if (done) return;
  }
}
