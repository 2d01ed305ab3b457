import type { ReactNode } from 'react';
import { t } from '@/lib/words/words';

interface Props {
  label: ReactNode;
  /** Id of the control that the label belongs to; absent where the buttons have names of their own. */
  controlId?: string | undefined;
  hint?: ReactNode;
  /** So that the control can be described by the hint. */
  hintId?: string | undefined;
  /** How the organisation holds it: `start` can be changed, `limit` within what it allows, `fixed` not at all. */
  hold?: 'start' | 'limit' | 'fixed' | undefined;
  /** Who set it, and whom to ask: "Example Trust. Ask: IT help desk." Empty where that is not known. */
  setBy?: string | undefined;
  /** What a change came to: a place for `Said`. */
  said?: ReactNode;
  /** The control, or the buttons. */
  children: ReactNode;
}

const holdWords = {
  start: () => t('settings.youCanChangeIt'),
  limit: () => t('settings.youCanChooseUp'),
  fixed: () => t('settings.itCannotBeChanged'),
} as const;

/** One line of the settings: words on the left, what can be changed on the right; below each other where it is narrow. */
export function SettingRow({ label, controlId, hint, hintId, hold, setBy = '', said, children }: Props) {
  return (
    <div className="setting">
      <div className="tight">
        <div className="row setting-label">
          {controlId ? <label htmlFor={controlId}>{label}</label> : <span>{label}</span>}
          {hold && <span className="tag">{t('settings.setByYourOrganisation')}</span>}
        </div>
        {(hint || hold) && (
          <div className="soft" id={hintId}>
            {hold && (
              <>
                <span className="hidden-label">{t('settings.setByYourOrganisation')}. </span>
                {holdWords[hold]()} <bdi>{setBy}</bdi>{' '}
              </>
            )}
            {hint}
          </div>
        )}
        {said}
      </div>
      <div className="setting-control">{children}</div>
    </div>
  );
}
