import '@/components/theme.css';
import '@/components/theme/welcome.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { followAppearance } from '@/lib/extension-pages/appearance';
import { copyEverything, loadAgain } from '@/lib/extension-pages/copy-everything';
import { followLanguage } from '@/lib/extension-pages/language';
import { App } from './app';

followAppearance();
followLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary place="" onCopy={copyEverything} onReload={loadAgain}>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
