import '@/components/theme.css';
import '@/components/theme/charts.css';
import '@/components/theme/history.css';
import '@/components/theme/partners.css';
import '@/components/theme/looking-back.css';
import '@/components/theme/promises.css';
import '@/components/theme/settings.css';
import '@/components/theme/thinking.css';
import './dashboard.css';
import '@/components/theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAppearance } from '@/lib/extension-pages/appearance';
import { followLanguage } from '@/lib/extension-pages/language';
import { App } from './app';

followAppearance();
followLanguage(() => location.reload());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
