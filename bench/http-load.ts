/** Sends records to a service over 64 connections for a while, and prints how many a second were answered with 201. */
import autocannon from 'autocannon';

const CONNECTIONS = 64;
const DURATION_S = 3;
/** So many that a history stays as short as they are. */
const PEOPLE = 20_000;
const UNITS = 50;

const [, , url = '', path = '', kind = '', from = '0', token = ''] = process.argv;
let next = Number(from);

/** A day for every turn among the people: no two transfers of a person fall on one. */
const dayOf = (turn: number): string =>
  new Date(Date.UTC(2011, 0, 1 + turn)).toISOString().slice(0, 10);

/** Every record is a fact of its own. */
const record = (): object => {
  const number = (next += 1);
  const turn = Math.floor(number / PEOPLE);
  const unit = `U${(number + turn) % UNITS}`;
  if (kind === 'hire') {
    const profile = { fullName: `Nguyễn Văn ${number}`, gender: 'female', birthDate: '1980-05-17' };
    return { action: 'hire', person: `H${number}`, unit, effectiveDate: '2020-01-06', profile };
  }
  const person = `P${number % PEOPLE}`;
  const effectiveDate = dayOf(turn);
  return { action: 'rotate', person, kind: 'transfer', unit, effectiveDate };
};

const result = await autocannon({
  url,
  connections: CONNECTIONS,
  duration: DURATION_S,
  requests: [
    {
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        ...(token !== '' && { authorization: `Bearer ${token}` }),
      },
      setupRequest: (request) => ({ ...request, body: JSON.stringify(record()) }),
    },
  ],
});
const answered = result['2xx'];
const failed = result.non2xx + result.errors + result.timeouts;
console.log(JSON.stringify({ rate: answered / result.duration, failed }));
