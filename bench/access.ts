/** Measures what knowing who asks, and holding an officer to a unit, cost POST /v1/actions. Run: `node bench/access.ts` */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { SignJWT } from 'jose';

import type { Measured } from './under-load.ts';
import { furnish, median, projected, rate, shown, startMeasured, TOP } from './under-load.ts';

const ROUNDS = 9;

/** A provider that signs tokens: all that is asked of it is its keys. */
const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = createServer((asked, response) => {
  const jwk = { ...key.publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256' };
  const endpoint = `${issuer}/x`;
  const metadata = { issuer, jwks_uri: `${issuer}/jwks`, authorization_endpoint: endpoint };
  const answer =
    asked.url === '/jwks' ? { keys: [jwk] } : { ...metadata, token_endpoint: endpoint };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
provider.listen(0, '127.0.0.1');
await once(provider, 'listening');
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
const accessToken = (role: string): Promise<string> =>
  new SignJWT({ roles: [role] })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' })
    .setIssuer(issuer)
    .setAudience('bench')
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(key.privateKey);

/** A token of an officer of the unit above all others, made as the command line makes it. */
const localToken = async ({ socketPath }: Measured): Promise<string> => {
  const asked = request({
    socketPath,
    path: '/v1/maintenance/tokens',
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
  });
  asked.end(JSON.stringify({ account: 'officer', role: 'officer', unit: TOP }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return ((await json(response)) as { token: string }).token;
};

const nobodyAsked = await startMeasured({ ACCESS: 'off' });
const withLocal = await startMeasured({});
const withAccess = await startMeasured({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'bench' });
await furnish(nobodyAsked);
await furnish(withLocal);
await furnish({ ...withAccess, token: await accessToken('administrator') });

const variants = [
  { says: 'nobody is asked         ', service: nobodyAsked, rates: [] as number[] },
  {
    says: 'officer, local token    ',
    service: { ...withLocal, token: await localToken(withLocal) },
    rates: [] as number[],
  },
  {
    says: 'officer, access token   ',
    service: { ...withAccess, token: await accessToken(`officer:${TOP}`) },
    rates: [] as number[],
  },
  // The same once more: how far apart two measurements of one thing are on this machine.
  { says: 'nobody is asked, again  ', service: nobodyAsked, rates: [] as number[] },
];

for (let round = 0; round <= ROUNDS; round += 1) {
  // Whoever comes first in a round is another one each time.
  for (let turn = 0; turn < variants.length; turn += 1) {
    const at = (turn + round) % variants.length;
    const variant = variants[at];
    if (variant === undefined) continue;
    // No two loads on one service move the same person on the same day.
    const from = (1 + round + (at === 3 ? ROUNDS + 1 : 0)) * 1_000_000;
    const measured = await rate(variant.service, '/v1/actions', 'transfer', from);
    await projected(variant.service);
    // The first round warms the machine up.
    if (round > 0) variant.rates.push(measured);
  }
}
for (const service of [nobodyAsked, withLocal, withAccess]) await service.close();
provider.close();

console.log(
  `transfers recorded a second at 64 connections: median of ${ROUNDS} interleaved rounds (least to most)`,
);
for (const { says, rates } of variants) console.log(`${says} ${shown(rates)}`);
const [without, ...others] = variants;
for (const { says, rates } of others) {
  // Round by round: what else the machine does in a minute meets all of them.
  const costs = rates.map((each, at) => 100 * (1 - each / (without?.rates[at] ?? each)));
  const [least, most] = [Math.min(...costs), Math.max(...costs)].map((cost) => cost.toFixed(0));
  const half = median(costs).toFixed(1);
  console.log(`${says} costs, at most 15 %: ${half} %  (${least} to ${most} round by round)`);
}
