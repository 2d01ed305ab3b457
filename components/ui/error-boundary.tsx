import { Component, type ReactNode, useState } from 'react';
import { t } from '@/lib/words/words';
import { Button } from './button';
import { Said } from './said';

interface Ways {
  /** Puts everything the person wrote on the clipboard. An error whose cause is `said` has words for the person. */
  onCopy(): Promise<void>;
  onReload(): void;
}

interface Props extends Ways {
  /** The place that is shown. */
  place: string;
  children: ReactNode;
}

/** What is shown in place of a part that could not be drawn. Their words are safe, and may be wanted somewhere else now. */
export function Broken({ onCopy, onReload }: Ways) {
  const [said, setSaid] = useState('');
  const copy = () => {
    setSaid('');
    onCopy().then(
      () => setSaid(t('common.copiedPasteItInto')),
      (problem: unknown) =>
        setSaid(problem instanceof Error && problem.cause === 'said' ? problem.message : t('common.yourWordsCouldNot')),
    );
  };
  return (
    <div className="stack part" role="alert">
      <h1 tabIndex={-1}>{t('common.thisPartCouldNot')}</h1>
      <p>{t('common.somethingInThisPage')}</p>
      <div className="row">
        <Button onClick={copy}>{t('common.copyAllIWrote')}</Button>
        <Button onClick={onReload}>{t('common.loadThePageAgain')}</Button>
      </div>
      <Said words={said} />
    </div>
  );
}

interface State {
  isBroken: boolean;
  place: string;
}

/** Keeps one broken part from taking the whole page with it; another place is tried anew. React knows no way but a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, place: this.props.place };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ place }: Props, before: State): State | null {
    return place === before.place ? null : { isBroken: false, place };
  }

  override render() {
    const { onCopy, onReload, children } = this.props;
    return this.state.isBroken ? <Broken onCopy={onCopy} onReload={onReload} /> : children;
  }
}
