/** The limits of the HTTP side: everything that a client could make grow, with what it is held to. */

interface Limit {
  readonly value: number;
  readonly says: string;
}

/** Every limit by name; the unit is last in the name. */
export const LIMITS = {
  bodyBytes: { value: 1_048_576, says: 'a JSON body, in bytes; more is 413 before it is read' },
  lineBytes: { value: 1_048_576, says: 'one line of a batch, in bytes; a longer one is malformed' },
  jsonDepth: { value: 32, says: 'nesting of JSON, in levels' },
  bodyMs: { value: 30_000, says: 'time for a JSON body to arrive, in milliseconds' },
  headMs: { value: 15_000, says: 'time for the head of a request to arrive, in milliseconds' },
  headBytes: { value: 16_384, says: 'request line and headers together, in bytes' },
  addressCharacters: { value: 8192, says: 'the address with its parameters, in characters' },
  idCharacters: { value: 100, says: 'one part of the path that is an id, in characters' },
  connections: { value: 1000, says: 'open connections; more are closed at once' },
  idleMs: { value: 72_000, says: 'an idle connection is kept this long, in milliseconds' },
  batches: { value: 8, says: 'batches at a time; more are 429' },
  liveStreams: { value: 200, says: 'live streams at a time; more are 429' },
  liveMs: {
    value: 300_000,
    says: 'a live stream, in milliseconds; the client comes back with its credentials',
  },
  readsPerMinute: {
    value: 6000,
    says: 'requests of one account that only read, in a minute; more are 429, here and below',
  },
  recordsPerMinute: {
    value: 12_000,
    says: 'requests of one account that record, in a minute; what has more sends batches',
  },
  batchesPerMinute: { value: 120, says: 'batches that one account begins, in a minute' },
  reportsPerMinute: {
    value: 1200,
    says: 'reports and tables that one account asks for, in a minute',
  },
  strangersPerMinute: {
    value: 600,
    says: 'requests of one address that name nobody who is known, in a minute',
  },
  signInsPerMinute: { value: 60, says: 'attempts of one address to sign in, in a minute' },
  rosterRows: { value: 100_000, says: 'rows of a staff list that is compared; more is 413' },
  importBytes: {
    value: 67_108_864,
    says: 'a file that is uploaded, in bytes; a workbook is held to 32 MiB; more is 413',
  },
  bundleLineBytes: { value: 8_388_608, says: 'one line of a bundle that is verified, in bytes' },
  pageItems: { value: 1000, says: 'people, decisions or events on one page' },
  searchCharacters: { value: 200, says: 'a search for names, in characters' },
  proposalRecords: { value: 200, says: 'facts of one proposal' },
  listItems: { value: 50, says: 'values of one list parameter, or times it is repeated' },
  shutdownMs: {
    value: 10_000,
    says: 'time for open requests when the service stops, in milliseconds',
  },
  projectionWaitMs: {
    value: 10_000,
    says: 'how long a report waits for the knowledge asked for, in milliseconds',
  },
  readyLagEvents: {
    value: 100_000,
    says: 'events that the reports may lack before the service says that it is not ready',
  },
} as const satisfies Readonly<Record<string, Limit>>;
