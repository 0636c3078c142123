/** The rules of the two timelines there are: a person's, and the organisation's. */
import type { FactAction } from './actions.js';
import { unitOf } from './amendments.js';
import type { Rules } from './decide.js';
import { foldOrganisation, unitOn } from './organisation-fold.js';
import type { OrganisationFact, OrganisationTimeline } from './organisation-fold.js';
import type { PersonFact } from './person-fold.js';
import { foldPerson } from './person-fold.js';

export const organisationRules: Rules = {
  subject: 'organisation',
  anomaliesOf: (facts) => foldOrganisation(facts as readonly OrganisationFact[]).anomalies,
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
