/** An EventStoreDB that is only as real as its wire: a gRPC server that misbehaves when told to. */
import { Server, ServerCredentials, status, type ServerDuplexStream } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { handleClientStreamingCall } from '@grpc/grpc-js';
import type { NewEvent } from '../../../src/domain/events.js';
import { DoubleLog, type Expected, type ProposedEvent } from './log.js';
import { answerPage, type ReadCall, Subscription } from './reading.js';
import {
  batchRefusal,
  type Refusal,
  appendAnswer,
  batchAnswer,
  expectedIn,
  expectedInBatch,
  nameIn,
  proposedIn,
} from './wire.js';

/** What becomes of an append, instead of being recorded and answered. */
export type AppendFault =
  /** The call breaks before anything is recorded. */
  | 'drop'
  /** The server ends the call as if all were well, and records nothing. */
  | 'end'
  /** Recorded; then the call breaks before the answer. */
  | 'lose-answer'
  /** Recorded; then the server ends the call without an answer. */
  | 'end-unanswered'
  /** Nothing is recorded and nothing is said. */
  | 'silent'
  /** Nothing is said now; recorded and answered after so many milliseconds. */
  | { readonly recordAfterMs: number }
  /** Recorded now, answered after so many milliseconds. */
  | { readonly answerAfterMs: number }
  /** Refused by the server, whatever its revision. */
  | { readonly refusal: Refusal }
  /** Something is done just before, such as another writer's append. */
  | { readonly before: () => void };

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Arriving {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: ProposedEvent[];
}

interface Handling<T> {
  readonly record: () => T;
  readonly answer: (outcome: T) => void;
  readonly refuse: (why: Refusal) => void;
}

const BROKEN = { code: status.UNAVAILABLE, details: 'the server went away' };

export class EventStoreDouble {
  readonly log = new DoubleLog();
  /** Appends that arrived whole, with all their repeats. */
  appendsSeen = 0;
  /** Takes every call and answers none. */
  frozen = false;
  /** Streams whose events are given as links that lead nowhere. */
  readonly gone = new Set<string>();
  /** The place in the log that the last subscription began at. */
  readFrom = 0;
  readonly subscriptions = new Set<Subscription>();
  readonly #faults: AppendFault[] = [];
  #server = new Server();
  #port = 0;
  #nextMuted = false;
  readonly #appendCalls = new Set<BatchCall>();

  static async start(port = 0): Promise<EventStoreDouble> {
    const double = new EventStoreDouble();
    double.#port = port;
    await double.start();
    return double;
  }

  /** An event of the ledger as another replica would have sent it. */
  static proposed(event: NewEvent): ProposedEvent {
    const { id, type, data, sealed, correlationId, causationId, ...envelope } = event;
    const metadata = { ...envelope, $correlationId: correlationId, $causationId: causationId };
    return {
      id,
      type,
      contentType: 'application/json',
      data: Buffer.from(JSON.stringify({ data, sealed })),
      metadata: Buffer.from(JSON.stringify(metadata)),
    };
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** The next appends meet these, in order. */
  misbehave(...faults: readonly AppendFault[]): void {
    this.#faults.push(...faults);
  }

  behave(): void {
    this.#faults.length = 0;
    this.frozen = false;
    this.muteSubscriptions(false);
  }

  /** Subscriptions stay open and deliver nothing: those there are, and those to come if told so. */
  muteSubscriptions(muted: boolean, alsoNew = false): void {
    this.#nextMuted = muted && alsoNew;
    for (const subscription of this.subscriptions) {
      subscription.muted = muted;
      void subscription.deliver();
    }
  }

  endSubscriptions(): void {
    for (const { call } of this.subscriptions) call.end();
  }

  dropSubscriptions(code = status.UNAVAILABLE, details = 'dropped'): void {
    for (const { call } of this.subscriptions) call.emit('error', { code, details });
  }

  /** Breaks the streams of appends but for the one opened last. */
  dropOlderAppends(): void {
    for (const call of [...this.#appendCalls].slice(0, -1)) call.emit('error', BROKEN);
  }

  /** Goes away with every connection; the log stays. */
  stop(): void {
    this.#server.forceShutdown();
    for (const subscription of this.subscriptions) subscription.stop();
    this.subscriptions.clear();
  }

  async start(): Promise<void> {
    this.#server = new Server();
    this.#server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: (error: null, methods: unknown) => void) => {
        if (!this.frozen) answer(null, supported());
      },
    });
    this.#server.addService(streamsGrpc.StreamsService, {
      batchAppend: (call: BatchCall) => {
        this.#batchAppend(call);
      },
      append: this.#append,
      read: (call: ReadCall) => {
        this.#read(call);
      },
      delete: () => undefined,
      tombstone: () => undefined,
    });
    this.#port = await new Promise((resolve, reject) => {
      this.#server.bindAsync(
        `127.0.0.1:${this.#port}`,
        ServerCredentials.createInsecure(),
        (error, port) => {
          if (error === null) resolve(port);
          else reject(error);
        },
      );
    });
  }

  async restart(): Promise<void> {
    this.stop();
    await this.start();
  }

  #read(call: ReadCall): void {
    if (this.frozen) return;
    if (call.request.getOptions()?.hasSubscription() !== true) {
      void answerPage(call, this.log);
      return;
    }
    const subscription = new Subscription(call, this.log, this.gone);
    this.readFrom = subscription.from;
    subscription.muted = this.#nextMuted;
    this.subscriptions.add(subscription);
    const forget = (): void => {
      subscription.stop();
      this.subscriptions.delete(subscription);
    };
    call.on('cancelled', forget);
    call.on('close', forget);
    call.on('error', forget);
  }

  #batchAppend(call: BatchCall): void {
    const arriving = new Map<string, Arriving>();
    this.#appendCalls.add(call);
    for (const end of ['end', 'cancelled', 'close', 'error']) {
      call.on(end, () => this.#appendCalls.delete(call));
    }
    call.on('data', (request: BatchAppendReq) => {
      if (this.frozen) return;
      const correlation = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      const append = arriving.get(correlation) ?? {
        stream: nameIn(options),
        expected: options === undefined ? 'any' : expectedInBatch(options),
        events: [],
      };
      append.events.push(...request.getProposedMessagesList().map(proposedIn));
      arriving.set(correlation, append);
      if (!request.getIsFinal()) return;
      arriving.delete(correlation);
      const { stream, expected, events } = append;
      this.#handle(call, {
        record: () => this.log.append(stream, expected, events),
        answer: (outcome) => call.write(batchAnswer(correlation, stream, outcome, expected)),
        refuse: (why) => call.write(batchRefusal(correlation, stream, why)),
      });
    });
    call.on('end', () => {
      call.end();
    });
  }

  readonly #append: handleClientStreamingCall<AppendReq, AppendResp> = (call, answer) => {
    let stream = '';
    let expected: Expected = 'any';
    const events: ProposedEvent[] = [];
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      const message = request.getProposedMessage();
      if (options !== undefined) {
        stream = nameIn(options);
        expected = expectedIn(options);
      }
      if (message !== undefined) events.push(proposedIn(message));
    });
    call.on('end', () => {
      if (!this.frozen)
        answer(null, appendAnswer(this.log.append(stream, expected, events), expected));
    });
    call.on('error', () => undefined);
  };

  #handle<T>(call: BatchCall, { record, answer, refuse }: Handling<T>): void {
    this.appendsSeen += 1;
    const fault = this.#faults.shift();
    if (fault === undefined) answer(record());
    else if (fault === 'drop') call.emit('error', BROKEN);
    else if (fault === 'end') call.end();
    else if (fault === 'lose-answer') {
      record();
      call.emit('error', BROKEN);
    } else if (fault === 'end-unanswered') {
      record();
      call.end();
    } else if (typeof fault === 'object') {
      if ('refusal' in fault) refuse(fault.refusal);
      else if ('before' in fault) {
        fault.before();
        answer(record());
      } else if ('answerAfterMs' in fault) {
        const outcome = record();
        setTimeout(() => {
          if (!call.cancelled) answer(outcome);
        }, fault.answerAfterMs).unref();
      } else {
        setTimeout(() => {
          const outcome = record();
          if (!call.cancelled) answer(outcome);
        }, fault.recordAfterMs).unref();
      }
    }
  }
}

const supported = () => {
  const methods = new features.SupportedMethods();
  methods.setEventStoreServerVersion('23.10.0-double');
  for (const name of ['Read', 'Append', 'BatchAppend']) {
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name.toLowerCase());
    methods.addMethods(method);
  }
  return methods;
};
