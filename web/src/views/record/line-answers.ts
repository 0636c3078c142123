/** Sends many records at once and gives the answers, a line each, as they come. */
import type { ProblemDetails, Schemas } from '../../api/client.js';
import { Failure } from '../../api/client.js';
import { leaveToSignIn } from '../../state/way-back.js';

export type LineAnswer = Schemas['BatchAnswer'];

const TYPES = { '/v1/actions/batch': 'application/x-ndjson', '/v1/placements': 'application/json' };

interface Lines {
  readonly to: keyof typeof TYPES;
  readonly isDryRun: boolean;
  readonly body: string;
}

/** @throws Failure when it is refused as a whole, or when the connection breaks off in between */
export async function* lineAnswers({ to, isDryRun, body }: Lines): AsyncGenerator<LineAnswer> {
  const response = await reached(
    fetch(`${to}?dryRun=${String(isDryRun)}`, {
      method: 'POST',
      headers: { 'content-type': TYPES[to] },
      body,
    }),
  );
  if (response.status === 401) leaveToSignIn();
  if (!response.ok || response.body === null) {
    throw new Failure(response.status, (await response.json()) as ProblemDetails);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reached(reader.read());
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') yield JSON.parse(line) as LineAnswer;
    }
  }
}

const reached = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch {
    throw new Failure(undefined, undefined);
  }
};
