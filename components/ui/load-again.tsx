import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';
import { Button } from './button';

interface Props {
  /** `waiting`: another window holds an earlier version of what is stored; `outdated`: this page is of an earlier version. */
  state: 'well' | 'waiting' | 'outdated';
  onReload(): void;
}

/** Says that this page must be loaded again after an update, or what it waits for. Nothing when all is well. */
export function LoadAgain({ state, onReload }: Props) {
  return (
    <div role="status">
      {state === 'outdated' && (
        <div className="notice problem page-notice">
          <p>{inWords('common.loadThisPageAgain', { b: <b>{t('common.beforeWeMeetWas')}</b> })}</p>
          <Button onClick={onReload}>{t('common.loadThePageAgain')}</Button>
        </div>
      )}
      {state === 'waiting' && (
        <p className="notice problem page-notice">
          <span>{inWords('common.closeTheOtherWindows', { b: <b>{t('common.anUpdateWaitsFor')}</b> })}</span>
        </p>
      )}
    </div>
  );
}
