/** The page of the catalogue, as `npm run catalogue` builds it. `?appearance=dark` shows it dark. */
import '@/components/theme.css';
import '@/components/theme/charts.css';
import '@/components/theme/history.css';
import '@/components/theme/partners.css';
import '@/components/theme/popup.css';
import '@/components/theme/looking-back.css';
import '@/components/theme/promises.css';
import '@/components/theme/settings.css';
import '@/components/theme/thinking.css';
import '@/components/theme/welcome.css';
import './catalogue.css';
import { Component, type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { deedsDone } from './acted';
import { entries } from './entries';
import type { Entry } from './entry';

/** One state that cannot be drawn says so in its place, and the page is never ready. */
class State extends Component<{ of: string; name: string; children: ReactNode }, { problem?: string }> {
  override state: { problem?: string } = {};

  static getDerivedStateFromError(problem: unknown) {
    return { problem: String(problem) };
  }

  override render() {
    const { of, name, children } = this.props;
    return (
      <div className="catalogue-state" data-of={of} data-state={name}>
        <p className="name" aria-hidden="true">
          {name}
        </p>
        <div className="shown stack">{this.state.problem ?? children}</div>
      </div>
    );
  }
}

function States({ of, states }: Entry) {
  return (
    <div className="catalogue-entry">
      <p className="path" aria-hidden="true">
        {of}
      </p>
      {Object.entries(states).map(([name, node]) => (
        <State key={name} of={of} name={name}>
          {node}
        </State>
      ))}
    </div>
  );
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
const folders = [...new Set(entries.map(({ of }) => folderOf(of)))];

function Catalogue() {
  useEffect(() => {
    void deedsDone().then(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(0, 0);
      document.body.dataset.ready = '';
    });
  }, []);
  return (
    <main>
      {folders.map((folder) => (
        <div key={folder} data-folder={folder}>
          {entries
            .filter(({ of }) => folderOf(of) === folder)
            .map((entry) => (
              <States key={entry.of} {...entry} />
            ))}
        </div>
      ))}
    </main>
  );
}

const appearance = new URLSearchParams(location.search).get('appearance');
if (appearance) document.documentElement.dataset.appearance = appearance;
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(<Catalogue />);
