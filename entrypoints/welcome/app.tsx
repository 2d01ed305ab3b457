import { Button } from '@/components/ui/button';
import { openOwnPage } from '@/lib/browser/tabs';

/** Shown once, after installing: three steps. */
export function App() {
  return (
    <main className="page">
      <h1>Arrive knowing what you are agreeing, and why</h1>
      <ol className="steps">
        <li>
          <div className="tight">
            <h2>Open a meeting in your calendar</h2>
            <p>Press “Prepare” beside it. The panel opens with that meeting and a short checklist.</p>
          </div>
        </li>
        <li>
          <div className="tight">
            <h2>Pin the button to your toolbar</h2>
            <p>
              It gives you a tip in five seconds and searches the guide’s resources. In the address bar, type ccpl and a
              space.
            </p>
          </div>
        </li>
        <li>
          <div className="tight">
            <h2>What you type stays here</h2>
            <p>It is kept in this browser and sent nowhere. There is no account and no server. Do not name patients.</p>
          </div>
        </li>
      </ol>
      <div className="row">
        <Button onClick={() => void openOwnPage('dashboard', '/about')}>What is read and what is kept</Button>
      </div>
    </main>
  );
}
