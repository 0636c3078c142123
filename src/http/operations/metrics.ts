/** What is measured, in the format of Prometheus: requests, appends, batches, and how far the reports are behind. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

import type { EventStore } from '../../application/event-store.js';
import { RevisionConflict } from '../../application/event-store.js';
import type { Publisher } from '../../application/publishing.js';
import type { ReadinessParts } from '../../application/readiness.js';

/** What is looked at whenever somebody asks. */
type Measured = Pick<ReadinessParts, 'tables' | 'health'>;

export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'ledger_http_request_seconds',
    help: 'Time from the head of a request to the end of its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [this.registry],
  });
  private readonly appends = new Histogram({
    name: 'ledger_append_seconds',
    help: 'Time until an append was durable, or refused, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
    registers: [this.registry],
  });
  private readonly batches = new Histogram({
    name: 'ledger_batch_lines',
    help: 'Lines of a batch that were decided and recorded together.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: [this.registry],
  });
  private readonly answers = new Counter({
    name: 'ledger_records_total',
    help: 'Records by what became of them.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor({ tables, health }: Measured) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge(
      'ledger_projected_index',
      'Ledger index that the reports reflect.',
      () => tables.projected().index,
    );
    this.gauge(
      'ledger_projection_lag_events',
      'Events of the log that the reports do not reflect yet.',
      () => tables.projected().lag,
    );
    this.gauge(
      'ledger_store_lag_events',
      'Recorded events that have not reached this replica, at least.',
      () => health().behind?.events ?? 0,
    );
    this.gauge('ledger_store_reachable', 'Whether the event store answers: 1 or 0.', () =>
      health().unreachableSince === null ? 1 : 0,
    );
    this.gauge(
      'ledger_quarantined_subjects',
      'Subjects that the reports leave out.',
      () => tables.projected().quarantined,
    );
  }

  /** Measures the publishing of flat tables too, where there is any. */
  watchPublisher(publisher: Publisher): void {
    this.gauge(
      'ledger_published_index',
      'Ledger index that the published tables reflect, as seen last.',
      () => publisher.state().index ?? 0,
    );
    this.gauge(
      'ledger_publishing_lag_events',
      'Events that the reports of this replica reflect and the published tables do not yet.',
      () => publisher.state().lag,
    );
    this.gauge('ledger_publishing', '1 on the replica that publishes.', () =>
      Number(publisher.state().role === 'publishing'),
    );
    this.gauge(
      'ledger_publishing_failed',
      '1 while PostgreSQL is away or refuses what this replica would publish.',
      () => Number(publisher.state().failure !== null),
    );
  }

  private gauge(name: string, help: string, read: () => number): void {
    const collect = (): void => {
      made.set(read());
    };
    const made: Gauge = new Gauge({ name, help, registers: [this.registry], collect });
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  append(outcome: 'recorded' | 'repeated' | 'conflict' | 'failed', seconds: number): void {
    this.appends.observe({ outcome }, seconds);
  }

  batch(lines: number): void {
    this.batches.observe(lines);
  }

  record(outcome: string): void {
    this.answers.inc({ outcome });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

/** The store, with every append measured. */
export const measured = (store: EventStore, metrics: Metrics): EventStore => ({
  append: async (stream, expected, events) => {
    const start = performance.now();
    const seconds = (): number => (performance.now() - start) / 1000;
    try {
      const appended = await store.append(stream, expected, events);
      metrics.append(appended.repeated ? 'repeated' : 'recorded', seconds());
      return appended;
    } catch (error) {
      metrics.append(error instanceof RevisionConflict ? 'conflict' : 'failed', seconds());
      throw error;
    }
  },
  readStream: (stream, fromRevision) => store.readStream(stream, fromRevision),
  readLedger: (after, limit) => store.readLedger(after, limit),
  subscribe: (after, signal) => store.subscribe(after, signal),
  head: () => store.head(),
  backup: (file) => store.backup(file),
  close: () => store.close(),
});
