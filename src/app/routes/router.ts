import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { parseOverviewSearch } from '../view/overview-search.ts';
import { parseTeamsSearch } from '../view/teams-search.ts';
import { NotFound, RootRoute, RouteTrouble } from './root.tsx';

const root = createRootRoute({ component: RootRoute, notFoundComponent: NotFound, errorComponent: RouteTrouble });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: parseOverviewSearch,
  component: lazyRouteComponent(() => import('./overview.tsx'), 'OverviewRoute'),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/teams',
  validateSearch: parseTeamsSearch,
  component: lazyRouteComponent(() => import('./teams.tsx'), 'TeamsRoute'),
});

const importFiles = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./import.tsx'), 'ImportRoute'),
});

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('./data.tsx'), 'DataRoute'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings.tsx'), 'SettingsRoute'),
});

const estimate = createRoute({
  getParentRoute: () => root,
  path: '/estimate',
  component: lazyRouteComponent(() => import('./estimate.tsx'), 'EstimateRoute'),
});

const routeTree = root.addChildren([overview, teams, importFiles, data, settings, estimate]);

/** The routes behind the hash of the address. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultErrorComponent: RouteTrouble,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the router's type can only be told to its package as an interface
  interface Register {
    readonly router: AppRouter;
  }
}
