/** Between a record and the event that proposes it: the same fields, private ones sealed as those of the fact would be. */
import type { ActionName, FactAction } from '../domain/actions.js';
import { contentOf } from '../domain/amendments.js';
import type { Canonical, CanonicalObject } from '../domain/events.js';
import type { PrivateFields, Separated } from '../domain/private-fields.js';
import { separatePrivate } from '../domain/private-fields.js';
import type { ActionRecord, Content } from './records.js';

/** Data of `fact-proposed`, private fields in place. */
export interface ProposedData {
  readonly proposal: string;
  readonly ordinal: number;
  readonly action: ActionName;
  readonly subject: string;
  /** The caller's key for the fact. */
  readonly key?: string;
  readonly correlation?: string;
  /** The action whose fact is corrected. */
  readonly of?: ActionName;
  readonly effectiveDate?: string;
  readonly sequence?: number;
  readonly fields: CanonicalObject;
}

/** The data of the event that proposes a record, in clear and private parts. */
export const separateProposed = (
  record: ActionRecord,
  proposal: string,
  ordinal: number,
): Separated => {
  const { action, subject, key, correlation, content, note } = record;
  const why = 'why' in content ? content.why : undefined;
  const { clear, privateFields } = separatePrivate(action, fieldsOf(content), { note, why });
  const data = {
    ...{ proposal, ordinal, action, subject },
    ...(key !== undefined && { key }),
    ...(correlation !== undefined && { correlation }),
    ...datesOf(content),
    fields: clear,
  };
  return { clear: data, privateFields: below('/fields', privateFields) };
};

/** The record that was proposed, to be decided and recorded. @param key for one that came without */
export const recordFrom = (
  { action, subject, key, correlation, of, effectiveDate, sequence, fields }: ProposedData,
  { stream, source, decision }: Pick<ActionRecord, 'stream' | 'source' | 'decision'>,
  ownKey: string,
): ActionRecord => {
  const { note, why, ...stated } = fields;
  const factOf = (name: ActionName, content: CanonicalObject): FactAction =>
    ({ ...content, action: name, effectiveDate, sequence }) as unknown as FactAction;
  const { target, with: replacement, kind, also } = stated as unknown as Stated;
  const content: Content =
    action === 'correct'
      ? { action, target, with: factOf(of ?? action, replacement), why: why as string | undefined }
      : action === 'void'
        ? { action, target, kind, also, why: why as string | undefined }
        : action === 'reinstate'
          ? { action, target, why: why as string | undefined }
          : { action: 'record', fact: factOf(action, stated) };
  return {
    ...{ action, stream, subject, correlation, source, decision, content },
    key: key ?? ownKey,
    note: note as string | undefined,
  };
};

/** The private fields of a part of an event's data. */
export const below = (pointer: string, fields: PrivateFields): PrivateFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [
      name,
      Object.fromEntries(Object.entries(values).map(([at, value]) => [`${pointer}${at}`, value])),
    ]),
  );

interface Stated {
  readonly target: string;
  readonly with: CanonicalObject;
  readonly kind: string;
  readonly also: readonly string[];
}

const fieldsOf = (content: Content): CanonicalObject => {
  switch (content.action) {
    case 'record':
      return contentOf(content.fact);
    case 'correct':
      return { target: content.target, with: contentOf(content.with) };
    case 'void':
      return { target: content.target, kind: content.kind, also: content.also };
    case 'reinstate':
      return { target: content.target };
  }
};

const datesOf = (content: Content): Readonly<Record<string, Canonical>> => {
  if (content.action !== 'record' && content.action !== 'correct') return {};
  const fact = content.action === 'record' ? content.fact : content.with;
  const { action, effectiveDate, sequence } = fact;
  return { effectiveDate, sequence, ...(content.action === 'correct' && { of: action }) };
};
