import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  sites: readonly { host: string; isBlocked: boolean }[];
  onTurnOff(host: string): void;
}

/** Other sites that a person turned on, each with a way to turn it off. */
export function SiteList({ sites, onTurnOff }: Props) {
  if (!sites.length) return <p className="soft">{t('settings.noneToAddOne')}</p>;
  return (
    <ul className="list">
      {sites.map(({ host, isBlocked }) => (
        <li key={host}>
          <span className="row">
            <b dir="ltr">{host}</b>
            {isBlocked && <span className="tag warn">{t('settings.blockedByYourOrganisation')}</span>}
          </span>
          <span>
            <Button small onClick={() => onTurnOff(host)} aria-label={t('settings.turnOff', { host })}>
              {t('settings.turnOff2')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
