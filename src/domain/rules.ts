/** The rules of the timelines there are: a person's, the organisation's, and the catalogue's. */
import type { FactAction } from './actions.js';
import { entryOf, unitOf } from './amendments.js';
import { SHIPPED_FACTS } from './catalogue.js';
import type { CatalogueFact } from './catalogue-fold.js';
import { foldCatalogue } from './catalogue-fold.js';
import type { Rules } from './decide.js';
import { foldOrganisation, unitOn } from './organisation-fold.js';
import type { OrganisationFact, OrganisationTimeline } from './organisation-fold.js';
import type { PersonFact } from './person-fold.js';
import { foldPerson } from './person-fold.js';

export const organisationRules: Rules = {
  subject: 'organisation',
  fixed: unitOf,
  anomaliesOf: (facts) => foldOrganisation(facts as readonly OrganisationFact[]).anomalies,
  outside: () => undefined,
};

/** Of the reference data: what is shipped stands behind every fact. */
export const catalogueRules: Rules = {
  subject: 'catalogue',
  fixed: entryOf,
  anomaliesOf: (facts) =>
    foldCatalogue([...SHIPPED_FACTS, ...(facts as readonly CatalogueFact[])]).anomalies,
  outside: () => undefined,
};

/** The rules of one person, checked against the organisation as read. */
export const personRules = (person: string, organisation: OrganisationTimeline): Rules => ({
  subject: person,
  anomaliesOf: (facts) => foldPerson(facts as readonly PersonFact[]).anomalies,
  outside: (action: FactAction) => {
    const unit = unitOf(action);
    if (unit === undefined) return undefined;
    const state = unitOn(organisation, unit, action.effectiveDate);
    if (state?.exists === true) return undefined;
    return { code: state === undefined ? 'unit-unknown' : 'unit-ended', unit };
  },
});
