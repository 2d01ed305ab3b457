import '@/components/theme.css';
import '@/components/theme/promises.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { followAppearance } from '@/lib/extension-pages/appearance';
import { App } from './app';

followAppearance();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const panel = createRoot(root);
// At once, so that what the panel waits for is asked for before the first frame is drawn.
flushSync(() =>
  panel.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
