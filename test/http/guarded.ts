/** A service with access control on, and requests to it over a real connection. */
import type { RequestOptions } from 'node:http';
import { request } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

import { settingsFrom } from '../../src/config/settings.js';
import type { ServiceOptions } from '../../src/service.js';
import type { Answer, RunningService } from './running.js';
import { runService, temporaryFolder } from './running.js';

export interface GuardedService extends RunningService {
  /** The administrator's token that the first start has shown. */
  readonly token: string;
  /** Asks over the network. */
  send(path: string, options?: Sending): Promise<Answer>;
  /** Asks over the socket of the folder. */
  locally(path: string, options?: Sending): Promise<Answer>;
  /** A new token for these grants. */
  tokenFor(body: object): Promise<{ readonly id: string; readonly token: string }>;
}

export interface Sending {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export const runGuarded = async (
  variables: Record<string, string> = {},
  options: ServiceOptions = {},
  folder = temporaryFolder(),
): Promise<GuardedService> => {
  const settings = settingsFrom({ LEDGER_DATA: folder, PORT: '0', ...variables });
  const service = await runService(folder, options, settings);
  const locally = (path: string, sending: Sending = {}): Promise<Answer> =>
    sent({ socketPath: service.socketPath, path }, sending);
  return {
    ...service,
    token: service.firstToken ?? '',
    send: (path, sending = {}) => {
      const { hostname, port } = new URL(service.url);
      return sent({ hostname, port, path }, sending);
    },
    locally,
    tokenFor: async (body) => {
      const answer = await locally('/v1/maintenance/tokens', { method: 'POST', body });
      if (answer.status !== 201) throw new Error(answer.text);
      return answer.body as { readonly id: string; readonly token: string };
    },
  };
};

/** Node's own client, which sends whatever Host, Origin and Cookie it is told to. */
const sent = async (
  where: RequestOptions,
  { method = 'GET', token, headers = {}, body }: Sending,
): Promise<Answer> => {
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const asked = request({
    ...where,
    method,
    headers: {
      host: 'localhost',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  });
  asked.end(payload);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const answered = await text(response);
  const isJson = /\bjson\b|\+json/.test(response.headers['content-type'] ?? '');
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: isJson ? (JSON.parse(answered) as Record<string, unknown>) : {},
    text: answered,
  };
};
