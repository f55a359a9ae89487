import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { TROUBLE } from '../../wording/page.ts';
import { HasSeveralTeams, Page } from '../components/page.tsx';
import { ShortcutsProvider } from '../components/shortcuts.tsx';
import { Trouble } from '../components/trouble.tsx';
import { WindowDrop } from '../components/window-drop.tsx';
import { useBridge } from '../queries/bridge.ts';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { useStageFiles } from '../queries/stage.ts';
import { useOwnFiles } from './own-files.ts';

/** Comes after the page: nobody presses a key before there is something to see. */
const RootKeys = lazy(async () => ({ default: (await import('./root-keys.tsx')).RootKeys }));

/** What all pages share: files can be dropped anywhere, and lead to the page that reviews or opens them. */
export function RootRoute() {
  useBridge();
  const navigate = useNavigate();
  const { mutate } = useStageFiles();
  const takeOwn = useOwnFiles();
  const takeFiles = useCallback(
    (files: readonly File[]) =>
      void takeOwn(files).then(({ others, isLed }) => {
        if (others.length > 0) mutate(others.map((file) => ({ name: file.name, content: file })));
        if (!isLed) void navigate({ to: '/import' });
      }),
    [mutate, navigate, takeOwn],
  );
  return (
    <HasSeveralTeams value={useHasSeveralTeams()}>
      <ShortcutsProvider>
        <Outlet />
        <Suspense>
          <RootKeys />
        </Suspense>
      </ShortcutsProvider>
      <WindowDrop onFiles={takeFiles} />
    </HasSeveralTeams>
  );
}

/** Asks for the numbers once if no page did yet; from then on it only reads what the pages ask for. */
function useHasSeveralTeams(): boolean {
  const { data } = useQuery({
    ...analysisQuery(useEngine(), {}),
    enabled: (query) => query.state.data === undefined,
  });
  return data?.ok === true && data.value.teams.length > 1;
}

export function NotFound() {
  return (
    <Page title={TROUBLE.notFoundTitle}>
      <Trouble title={TROUBLE.notFoundTitle} text={TROUBLE.notFound}>
        <Link to="/">{TROUBLE.notFoundNext}</Link>
      </Trouble>
    </Page>
  );
}

/** The boundary of every route: only bugs come here, and an engine that does not run. */
export function RouteTrouble({ error }: ErrorComponentProps) {
  const isEngine = error instanceof Error && error.name === 'EngineError';
  const title = isEngine ? TROUBLE.engineTitle : TROUBLE.brokenTitle;
  return (
    <Page title={title}>
      <Trouble title={title} text={isEngine ? TROUBLE.engine : TROUBLE.broken} details={detailsOf(error)}>
        <Button onClick={() => window.location.reload()}>{TROUBLE.reload}</Button>
      </Trouble>
    </Page>
  );
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
