/** The table `anomaly`: one row for each fact that could not take effect, and each time that was known otherwise. */
import { readFileSync } from 'node:fs';
import type { Anomaly } from '../../../src/domain/anomalies.js';
import { ORGANISATION_STREAM, personStream } from '../../../src/domain/events.js';
import { compareFacts } from '../../../src/domain/knowledge.js';
import type { OrganisationVersion } from '../organisation-history.js';
import type { PersonVersion } from '../person-history.js';
import { Rectangles } from '../rectangles.js';
import type { Cells, Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';

export const ANOMALY: Table = {
  name: 'anomaly',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'stream',
  ofPerson: (person) => ofPerson(person),
  ofOrganisation: () => ofOrganisation(),
};

const anomalies = (): Rectangles<Anomaly> =>
  new Rectangles({
    order: (a, b) => compareFacts(a.fact, b.fact),
    same: (a, b) =>
      a.code === b.code && a.fact.event === b.fact.event && a.against?.event === b.against?.event,
  });

const ofPerson = (person: string): Tracker<PersonVersion> => {
  const rows = anomalies();
  const stream = personStream(person);
  let before = 0;
  return {
    advance: (version) => {
      const now = version.anomalies;
      if (now.length > 0 || before > 0) rows.advance(version.index, now);
      before = now.length;
    },
    changesSince: (index, changes) => {
      addChanged(changes, stream, rows.changedSince(index), (anomaly, from, to) =>
        cellsOf(stream, person, anomaly, from, to),
      );
    },
  };
};

const ofOrganisation = (): Tracker<OrganisationVersion> => {
  const units = new Map<string, Rectangles<Anomaly>>();
  return {
    advance: ({ index, touched, anomaliesOf }) => {
      for (const unit of touched) {
        const now = anomaliesOf(unit);
        const rows = units.get(unit) ?? anomalies();
        if (now.length === 0 && !units.has(unit)) continue;
        rows.advance(index, now);
        units.set(unit, rows);
      }
    },
    changesSince: (index, changes) => {
      // All units share the key: where one is rewritten, all are.
      const rewritten = [...units.values()].some((rows) => rows.changedSince(index).rewritten);
      if (rewritten) changes.rewritten.push(ORGANISATION_STREAM);
      for (const [unit, rows] of units) {
        const { rectangles } = rows.changedSince(rewritten ? 0 : index);
        for (const { item, knownFrom, knownTo } of rectangles) {
          changes.rows.push(cellsOf(ORGANISATION_STREAM, unit, item, knownFrom, knownTo));
        }
      }
    },
  };
};

const cellsOf = (
  stream: string,
  subject: string,
  { code, fact, against }: Anomaly,
  knownFrom: number,
  knownTo: number,
): Cells => [
  stream,
  subject,
  fact.event,
  fact.root,
  fact.action.effectiveDate,
  code,
  against?.event ?? null,
  knownFrom,
  knownTo,
];
