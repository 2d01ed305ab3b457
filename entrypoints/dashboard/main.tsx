import '@/components/theme.css';
import '@/components/theme/history.css';
import '@/components/theme/promises.css';
import '@/components/theme/settings.css';
import './dashboard.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAppearance } from '@/lib/extension-pages/appearance';
import { App } from './app';

followAppearance();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
