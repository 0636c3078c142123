/** Reads the records of a proposal, each with the decision that is given once for all. */
import type { ProposalRequest } from '../../application/proposals.js';
import type { ActionRecord } from '../../application/records.js';
import { MalformedRecord } from '../../application/records.js';
import { decisionOf, parseRecord } from '../records/parse-record.js';
import type { ProposalBody } from './proposals.dto.js';

/** @throws MalformedRecord naming every wrong place of the first record that has one */
export const parseProposal = ({
  records,
  decision: given,
  note,
  key,
}: ProposalBody): ProposalRequest => {
  const decision = decisionOf(given);
  return {
    records: records.map((record, at) => ({ ...parsed(record, at), decision })),
    decision,
    note: note?.normalize('NFC'),
    key,
  };
};

const parsed = (record: Readonly<Record<string, unknown>>, at: number): ActionRecord => {
  const pointer = `/records/${String(at)}`;
  if (record.decision !== undefined) {
    const detail = 'is given once, as the decision of the proposal';
    throw new MalformedRecord([{ pointer: `${pointer}/decision`, detail }]);
  }
  try {
    return parseRecord(record);
  } catch (error) {
    if (!(error instanceof MalformedRecord)) throw error;
    throw new MalformedRecord(
      error.violations.map((each) => ({ ...each, pointer: `${pointer}${each.pointer}` })),
    );
  }
};
