import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { parseOverviewSearch } from '../view/overview-search.ts';
import { parseRetroSearch } from '../view/retro-search.ts';
import { parseSprintSearch } from '../view/sprint-search.ts';
import { parseTeamSearch } from '../view/team-search.ts';
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

const untouched = createRoute({
  getParentRoute: () => root,
  path: '/data/untouched',
  component: lazyRouteComponent(() => import('./data-untouched.tsx'), 'DataUntouchedRoute'),
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

const how = createRoute({
  getParentRoute: () => root,
  path: '/how',
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import('./how.tsx'), 'HowRoute'),
});

const sprint = createRoute({
  getParentRoute: () => root,
  path: '/sprint',
  validateSearch: parseSprintSearch,
  component: lazyRouteComponent(() => import('./sprint.tsx'), 'SprintRoute'),
});

const usual = createRoute({
  getParentRoute: () => root,
  path: '/usual',
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import('./usual.tsx'), 'UsualRoute'),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import('./ledger.tsx'), 'LedgerRoute'),
});

const questions = createRoute({
  getParentRoute: () => root,
  path: '/questions',
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import('./questions.tsx'), 'QuestionsRoute'),
});

const definitions = createRoute({
  getParentRoute: () => root,
  path: '/definitions',
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import('./definitions.tsx'), 'DefinitionsRoute'),
});

const retro = createRoute({
  getParentRoute: () => root,
  path: '/retro',
  validateSearch: parseRetroSearch,
  component: lazyRouteComponent(() => import('./retro.tsx'), 'RetroRoute'),
});

const routeTree = root.addChildren([
  overview,
  teams,
  importFiles,
  data,
  untouched,
  settings,
  estimate,
  how,
  sprint,
  usual,
  questions,
  definitions,
  ledger,
  retro,
]);

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
