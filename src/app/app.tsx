import '@fontsource-variable/inter/opsz.css';
import './mantine-styles.ts';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { EngineApi } from '../engine/api.ts';
import { ToastProvider } from './components/toasts.tsx';
import { EngineProvider } from './queries/engine.tsx';
import type { AppRouter } from './routes/router.ts';
import { cssVariables, theme, tokenCss } from './theme.ts';

type AppProps = { readonly engine: EngineApi; readonly queryClient: QueryClient; readonly router: AppRouter };

/** The whole page: theme, cache, engine, routes. */
export function App({ engine, queryClient, router }: AppProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <style>{tokenCss}</style>
      <QueryClientProvider client={queryClient}>
        <EngineProvider engine={engine}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </EngineProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
