/** Sends records to a service over 64 connections for a while, and prints how many a second were answered with 201. */
import autocannon from 'autocannon';

const CONNECTIONS = 64;
const DURATION_S = 5;
const PEOPLE = 5000;
const UNITS = 50;

const [, , url = '', path = '', kind = '', from = '0'] = process.argv;
let next = Number(from);

/** Every record is a fact of its own; a transfer goes to another unit than the one before, a day later. */
const record = (): object => {
  const number = (next += 1);
  const unit = `U${number % UNITS}`;
  if (kind === 'hire') {
    const profile = { fullName: `Nguyễn Văn ${number}`, gender: 'female', birthDate: '1980-05-17' };
    return { action: 'hire', person: `H${number}`, unit, effectiveDate: '2020-01-06', profile };
  }
  const person = `P${number % PEOPLE}`;
  return { action: 'rotate', person, kind: 'transfer', unit, effectiveDate: '2020-03-01' };
};

const result = await autocannon({
  url,
  connections: CONNECTIONS,
  duration: DURATION_S,
  requests: [
    {
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      setupRequest: (request) => ({ ...request, body: JSON.stringify(record()) }),
    },
  ],
});
const answered = result['2xx'];
const failed = result.non2xx + result.errors + result.timeouts;
console.log(JSON.stringify({ rate: answered / result.duration, failed }));
