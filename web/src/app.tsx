/** The frame of the page and its views. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';

import { Failure } from './api/client.js';
import { Frame } from './frame.js';

const Overview = lazy(() => import('./views/overview/overview.js'));
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
