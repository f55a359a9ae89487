import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { carryView, readAll } from '../view/carry-view.ts';
import { parseOverviewSearch } from '../view/overview-search.ts';
import { parseRetroSearch } from '../view/retro-search.ts';
import { parseSprintSearch } from '../view/sprint-search.ts';
import { parseTeamSearch } from '../view/team-search.ts';
import { parseTeamsSearch } from '../view/teams-search.ts';
import { NotFound, RootRoute, RouteTrouble } from './root.tsx';

const root = createRootRoute({
  component: RootRoute,
  notFoundComponent: NotFound,
  errorComponent: RouteTrouble,
  search: { middlewares: [carryView] },
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readAll(parseOverviewSearch),
  component: lazyRouteComponent(() => import('./overview/overview.tsx'), 'OverviewRoute'),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/teams',
  validateSearch: readAll(parseTeamsSearch),
  component: lazyRouteComponent(() => import('./teams.tsx'), 'TeamsRoute'),
});

const importFiles = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./import/import.tsx'), 'ImportRoute'),
});

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('./data/data.tsx'), 'DataRoute'),
});

const untouched = createRoute({
  getParentRoute: () => root,
  path: '/data/untouched',
  component: lazyRouteComponent(() => import('./data/data-untouched.tsx'), 'DataUntouchedRoute'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings.tsx'), 'SettingsRoute'),
});

const estimate = createRoute({
  getParentRoute: () => root,
  path: '/estimate',
  component: lazyRouteComponent(() => import('./estimate.tsx'), 'EstimateRoute'),
});

const how = createRoute({
  getParentRoute: () => root,
  path: '/how',
  validateSearch: readAll(parseTeamSearch),
  component: lazyRouteComponent(() => import('./how/how.tsx'), 'HowRoute'),
});

const sprint = createRoute({
  getParentRoute: () => root,
  path: '/sprint',
  validateSearch: readAll(parseSprintSearch),
  component: lazyRouteComponent(() => import('./sprint/sprint.tsx'), 'SprintRoute'),
});

const usual = createRoute({
  getParentRoute: () => root,
  path: '/usual',
  validateSearch: readAll(parseTeamSearch),
  component: lazyRouteComponent(() => import('./usual.tsx'), 'UsualRoute'),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  validateSearch: readAll(parseTeamSearch),
  component: lazyRouteComponent(() => import('./ledger/ledger.tsx'), 'LedgerRoute'),
});

const questions = createRoute({
  getParentRoute: () => root,
  path: '/questions',
  validateSearch: readAll(parseTeamSearch),
  component: lazyRouteComponent(() => import('./questions/questions.tsx'), 'QuestionsRoute'),
});

const definitions = createRoute({
  getParentRoute: () => root,
  path: '/definitions',
  validateSearch: readAll(parseTeamSearch),
  component: lazyRouteComponent(() => import('./definitions/definitions.tsx'), 'DefinitionsRoute'),
});

const retro = createRoute({
  getParentRoute: () => root,
  path: '/retro',
  validateSearch: readAll(parseRetroSearch),
  component: lazyRouteComponent(() => import('./retro/retro.tsx'), 'RetroRoute'),
});

const viewFile = createRoute({
  getParentRoute: () => root,
  path: '/view',
  component: lazyRouteComponent(() => import('./view-file.tsx'), 'ViewFileRoute'),
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
  viewFile,
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
