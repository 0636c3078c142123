/** Events with private fields, sealed by a real vault, as the tests of sealing need them. */
import type { Sealer, ToSeal } from '../../src/application/sealing.js';
import type { PrivateFields } from '../../src/domain/private-fields.js';
import type { RecordedEvent } from '../../src/domain/events.js';

export const LEDGER = '5f0c1d1e-9d0b-4c37-8a51-7f1f6a4b2c11';

/** What is to be sealed of one event. */
export const toSeal = (fields: PrivateFields, event = 'event-1', stream = 'person-a'): ToSeal => ({
  stream,
  event,
  schema: 1,
  fields,
});

/** The event as it is recorded, with its sealed parts. */
export const sealedEvent = async (sealer: Sealer, given: ToSeal): Promise<RecordedEvent> => {
  const [sealed = []] = await sealer.seal([given]);
  return {
    id: given.event,
    type: 'hired',
    schema: given.schema,
    effectiveDate: '2020-01-06',
    sequence: 0,
    actor: 'clerk',
    decision: null,
    correlationId: null,
    causationId: null,
    source: null,
    fingerprint: '',
    warnings: [],
    data: { unit: 'district-01', profile: {} },
    sealed,
    stream: given.stream,
    revision: 0,
    index: 1,
    position: '1',
    recordedAt: '2026-01-01T00:00:00.000Z',
  };
};
