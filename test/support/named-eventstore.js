// Says which EventStoreDB the contract suite is going to run on, and stops where none is named.
const url = process.env.EVENTSTORE_URL ?? '';
if (url === '') {
  console.error(
    'No server to test: set EVENTSTORE_URL, such as EVENTSTORE_URL=esdb://127.0.0.1:2113?tls=false',
  );
  process.exit(2);
}
console.log(`The contract suite runs on the EventStoreDB at ${url.replace(/\/\/[^@/]*@/, '//')}`);
