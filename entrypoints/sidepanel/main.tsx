import '@/components/theme.css';
import '@/components/theme/promises.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { LoadAgain } from '@/components/ui/load-again';
import { followAppearance } from '@/lib/extension-pages/appearance';
import { copyEverything, loadAgain } from '@/lib/extension-pages/copy-everything';
import { followLanguage } from '@/lib/extension-pages/language';
import { useDatabaseState } from '@/lib/extension-pages/use-database-state';
import { App } from './app';

followAppearance();
followLanguage();

/** Stands above whatever the panel shows. */
function AfterUpdate() {
  return <LoadAgain state={useDatabaseState()} onReload={loadAgain} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const panel = createRoot(root);
// At once, so that what the panel waits for is asked for before the first frame is drawn.
flushSync(() =>
  panel.render(
    <StrictMode>
      <ErrorBoundary place="" onCopy={copyEverything} onReload={loadAgain}>
        <AfterUpdate />
        <App />
      </ErrorBoundary>
    </StrictMode>,
  ),
);
