import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createQueryClient } from './app/queries/client.ts';
import { createAppRouter } from './app/routes/router.ts';
import { hashAddress } from './app/view/address.ts';
import { createEngineClient } from './engine/client.ts';
import { setReaderLocale } from './wording/locale.ts';

setReaderLocale(navigator.languages);

const address = hashAddress(window.location);
if (address !== undefined) window.history.replaceState(null, '', address);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <App engine={createEngineClient()} queryClient={createQueryClient()} router={createAppRouter()} />,
);
