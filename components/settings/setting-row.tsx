import type { ReactNode } from 'react';
import { t } from '@/lib/words/words';

interface Props {
  label: ReactNode;
  /** Id of the control that the label belongs to; absent where the buttons have names of their own. */
  controlId?: string | undefined;
  hint?: ReactNode;
  /** So that the control can be described by the hint. */
  hintId?: string | undefined;
  isOrganisations?: boolean;
  /** What a change came to: a place for `Said`. */
  said?: ReactNode;
  /** The control, or the buttons. */
  children: ReactNode;
}

/** One line of the settings: words on the left, what can be changed on the right; below each other where it is narrow. */
export function SettingRow({ label, controlId, hint, hintId, isOrganisations = false, said, children }: Props) {
  return (
    <div className="setting">
      <div className="tight">
        <div className="row setting-label">
          {controlId ? <label htmlFor={controlId}>{label}</label> : <span>{label}</span>}
          {isOrganisations && <span className="tag">{t('settings.setByYourOrganisation')}</span>}
        </div>
        {(hint || isOrganisations) && (
          <div className="soft" id={hintId}>
            {isOrganisations && (
              <>
                <span className="hidden-label">{t('settings.setByYourOrganisation')}. </span>
                {t('settings.youCanChangeIt')}{' '}
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
