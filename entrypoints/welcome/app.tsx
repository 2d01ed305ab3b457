import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Steps } from '@/components/ui/steps';
import { Never, ToolbarDrawing, Where } from '@/components/welcome/facts';
import { Notebook } from '@/components/welcome/notebook';
import { PracticePanel } from '@/components/welcome/practice-panel';
import { PracticeWeek } from '@/components/welcome/practice-week';
import { openPanelFromBrowser } from '@/lib/browser/panel';
import { activeTab, openOwnPage } from '@/lib/browser/tabs';
import { watchPinned } from '@/lib/browser/toolbar';
import { useWatch } from '@/lib/extension-pages/use-watched';
import { t } from '@/lib/words/words';
import { cards, facts, hours, inviteOf, title } from './practice-meeting';
import { stepCount, useStep } from './steps';

const panelId = 'practice';

const drawn = cards.map(({ name, choices: [first] }) => ({ name, answer: first?.text ?? '' }));

interface StepProps {
  heading: string;
  children: ReactNode;
  /** Beside the words where there is room. */
  aside: ReactNode;
}

/** One step. Its heading takes the focus when one comes to it from another. */
function Step({ heading, children, aside }: StepProps) {
  return (
    <div className="welcome-step">
      <div className="welcome-words">
        <h1 tabIndex={-1}>{heading}</h1>
        {children}
      </div>
      {aside}
    </div>
  );
}

const openPrivacy = () => void openOwnPage('dashboard', '/about');

function useActiveTab(): number | undefined {
  const [tab, setTab] = useState<number>();
  // Known before it is asked for: the panel opens only synchronously, within the user gesture.
  useEffect(() => void activeTab().then(setTab), []);
  return tab;
}

/** Shown once, after installing, and again from the popup: what it does, a try, where it lives. */
export function App() {
  const [step, go] = useStep();
  const [isOpen, setOpen] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const { value: isPinned } = useWatch<boolean | undefined>((changed) => watchPinned(changed), '');
  const tab = useActiveTab();
  const page = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that one comes to takes the focus, the first alone does not
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else page.current?.querySelector('h1')?.focus();
  }, [step]);
  return (
    <main className="welcome" ref={page}>
      <header className="welcome-top">
        <p className="brand">
          <img src="/icon/96.png" alt="" />
          Before We Meet
        </p>
        <Steps now={step} of={stepCount} />
      </header>
      {step === 1 && (
        <Step heading={t('welcome.arriveKnowingWhatYou')} aside={<Notebook title={title} lines={drawn} />}>
          <p className="lead">{t('welcome.openAMeetingIn')}</p>
          <Never />
        </Step>
      )}
      {step === 2 && (
        <Step
          heading={t('welcome.tryItPressThe')}
          aside={
            <div className="practice-room">
              <div className="practice">
                <PracticeWeek
                  title={title}
                  hours={hours}
                  isOpen={isOpen}
                  isPrepared={isAdded}
                  panel={panelId}
                  onOpen={() => setOpen(true)}
                />
                <PracticePanel
                  id={panelId}
                  title={title}
                  facts={facts}
                  cards={cards}
                  isOpen={isOpen}
                  inviteOf={inviteOf}
                  onAdded={() => setAdded(true)}
                />
              </div>
            </div>
          }
        >
          <p className="lead">{t('welcome.aPracticeCalendarTap')}</p>
        </Step>
      )}
      {step === 3 && (
        <Step heading={t('welcome.whereToFindIt')} aside={<Where isPinned={isPinned} />}>
          <p className="lead">{t('welcome.itWaitsUntilYou')}</p>
          <ToolbarDrawing />
        </Step>
      )}
      <nav className="welcome-foot" aria-label={t('welcome.steps')}>
        {step > 1 && <Button onClick={() => go(step - 1)}>{t('welcome.previousStep')}</Button>}
        {step === 1 && (
          <Button look="filled" onClick={() => go(2)}>
            {t('welcome.tryItNow')}
          </Button>
        )}
        {step === 2 && (
          <Button look={isAdded ? 'filled' : 'outlined'} onClick={() => go(3)}>
            {t('welcome.nextWhereToFind')}
          </Button>
        )}
        {step === 3 && (
          <Button look="filled" onClick={() => tab !== undefined && void openPanelFromBrowser(tab)}>
            {t('welcome.openThePanel')}
          </Button>
        )}
        {step === 1 && (
          <Button look="plain" onClick={() => go(3)}>
            {t('welcome.skip')}
          </Button>
        )}
        <Button look="plain" onClick={openPrivacy}>
          {t('welcome.whatIsReadAnd')}
        </Button>
      </nav>
    </main>
  );
}
