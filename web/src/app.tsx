/** The frame of the page and its views. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';

import { Failure } from './api/client.js';
import { Frame } from './frame.js';

const Overview = lazy(() => import('./views/overview/overview.js'));
const Record = lazy(() => import('./views/record/record.js'));
const Proposals = lazy(() => import('./views/proposals/proposals.js'));
const Proposal = lazy(() => import('./views/proposals/proposal.js'));

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
          <Route path="/record" component={Record} />
          <Route path="/proposals" component={Proposals} />
          <Route path="/proposals/:id" component={Proposal} />
          <Route>
            <Redirect to="/overview" replace />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  </QueryClientProvider>
);
