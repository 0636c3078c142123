/** The placement list: people who stand in a unit that has ended, and where all of that unit went. */
import { successorOn } from '../domain/lineage.js';
import type { OrganisationTimeline } from '../domain/organisation-fold.js';
import { unitOn } from '../domain/organisation-fold.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { PeopleList } from './people-list.js';
import type { Knowledge } from './report-knowledge.js';
import type { Reach } from './reach.js';
import type { Cell, Row } from './reporting.js';
import type { Units } from './units.js';

export interface PlacementsQuestion {
  readonly asOf: PlainDate;
  readonly knownAt?: number | string | undefined;
  /** Only this unit and those that stood below it. */
  readonly unit?: string | undefined;
  /** The last person of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A person to be placed, with the columns of the list of people. */
export interface Placement extends Readonly<Record<string, Cell>> {
  readonly person: string;
  /** The unit that has ended, and the first day on which it stood no more. */
  readonly endedUnit: string;
  readonly endedOn: PlainDate;
  /** Whether it is the person's home, or only where somebody seconded works. */
  readonly as: 'home' | 'host';
  /** The standing unit that all of the ended one went into; null where that is not certain. */
  readonly successor: string | null;
}

export interface PlacementsPage {
  readonly asOf: PlainDate;
  readonly knownAt: Knowledge;
  readonly placements: readonly Placement[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: string | null;
}

const COLUMNS = ['fullName', 'birthDate', 'unit', 'hostUnit', 'post', 'category'];

export class Placements {
  constructor(
    private readonly people: PeopleList,
    private readonly units: Units,
  ) {}

  /** One page by person. @throws KnowledgeBeyondLog, NotProjectedInTime */
  async page(question: PlacementsQuestion, reach: Reach): Promise<PlacementsPage> {
    const { asOf } = question;
    const list = { ...question, standing: 'employed', columns: COLUMNS, toBePlaced: true } as const;
    const { people, knownAt, next } = await this.people.page(list, reach);
    const organisation = await this.units.timeline(knownAt.index);
    const placements = people.map((row) => placementOf(row, organisation, asOf));
    return { asOf, knownAt, placements, next };
  }
}

const placementOf = (row: Row, organisation: OrganisationTimeline, asOf: PlainDate): Placement => {
  const [home, host] = [String(row.unit), String(row.hostUnit)];
  const as = unitOn(organisation, home, asOf)?.exists === true ? 'host' : 'home';
  const endedUnit = as === 'home' ? home : host;
  const successor = successorOn(organisation, endedUnit, asOf);
  const steps = organisation.units.get(endedUnit) ?? [];
  const endedOn = steps.findLast(({ date }) => date <= asOf)?.date ?? asOf;
  return { ...row, person: String(row.person), endedUnit, endedOn, as, successor };
};
