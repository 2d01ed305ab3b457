import '@/components/theme.css';
import '@/components/theme/popup.css';
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
// The field is in the page's HTML: what was typed there by now is not lost.
const typed = root.querySelector('input')?.value ?? '';
const firstTip = root.querySelector('[data-tip] .say')?.textContent ?? '';
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary place="" onCopy={copyEverything} onReload={loadAgain}>
      <App typed={typed} firstTip={firstTip} />
    </ErrorBoundary>
  </StrictMode>,
);
