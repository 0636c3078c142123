/** The frame of the page and its views. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';

import { Failure } from './api/client.js';
import { Frame } from './frame.js';

const Overview = lazy(() => import('./views/overview/overview.js'));
const Reports = lazy(() => import('./views/reports/reports.js'));
const Report = lazy(() => import('./views/reports/report.js'));
const People = lazy(() => import('./views/people/people.js'));
const Person = lazy(() => import('./views/people/person.js'));
const UnitsTree = lazy(() => import('./views/units/units.js'));
const UnitPage = lazy(() => import('./views/units/unit.js'));
const Record = lazy(() => import('./views/record/record.js'));
const Proposals = lazy(() => import('./views/proposals/proposals.js'));
const Proposal = lazy(() => import('./views/proposals/proposal.js'));
const Import = lazy(() => import('./views/import/import.js'));
const Audit = lazy(() => import('./views/audit/audit.js'));

/** What the service has refused it refuses again; what did not reach it is tried once more. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) =>
        count < 2 && error instanceof Failure && (error.status === undefined || error.status > 500),
      placeholderData: (before: unknown) => before,
    },
  },
});

export const App = (): ReactNode => (
  <QueryClientProvider client={queries}>
    <Frame>
      <Suspense>
        <Switch>
          <Route path="/overview" component={Overview} />
          <Route path="/reports" component={Reports} />
          <Route path="/reports/:name" component={Report} />
          <Route path="/people" component={People} />
          <Route path="/people/:id" component={Person} />
          <Route path="/units" component={UnitsTree} />
          <Route path="/units/:id" component={UnitPage} />
          <Route path="/record" component={Record} />
          <Route path="/proposals" component={Proposals} />
          <Route path="/proposals/:id" component={Proposal} />
          <Route path="/import" component={Import} />
          <Route path="/audit/:part?" component={Audit} />
          <Route>
            <Redirect to="/overview" replace />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  </QueryClientProvider>
);
