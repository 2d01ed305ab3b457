import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';

/** One setting of the organisation, in a sentence. */
export interface PolicyLine {
  name: string;
  said: string;
}

interface Props {
  name: string | undefined;
  contact: string | undefined;
  privacyHref: string | undefined;
  lines: readonly PolicyLine[];
  /** What could not be read: the name of the setting, what was wrong, and what is so until then. */
  faults: readonly { name: string; problem: string; effect: string }[];
}

function Who({ name, contact, privacyHref }: Pick<Props, 'name' | 'contact' | 'privacyHref'>) {
  return (
    <>
      {name && <li>{inWords('settings.setBy', { name: <bdi>{name}</bdi> })}</li>}
      {contact && <li>{inWords('settings.askAboutIt', { contact: <bdi>{contact}</bdi> })}</li>}
      {privacyHref && (
        <li>
          <a href={privacyHref} target="_blank" rel="noopener noreferrer">
            {t('settings.yourOrganisationsPrivacyNotice')}
          </a>
        </li>
      )}
    </>
  );
}

/** What the organisation has set, and what in it could not be read; nothing where it has set nothing. */
export function SetByOrganisation({ faults, lines, ...who }: Props) {
  const isSet = lines.length > 0 || Object.values(who).some(Boolean);
  return (
    <>
      {faults.length > 0 && (
        <div className="notice problem">
          <p>
            <b>{t('settings.someOfWhatYour')}</b>
          </p>
          <p>
            {who.contact
              ? inWords('settings.youNeedNotDoAnything', { contact: <bdi>{who.contact}</bdi> })
              : t('settings.youNeedNotDo')}
          </p>
          <ul className="tight">
            {faults.map(({ name, problem, effect }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike; their place is what they are
              <li key={place}>
                <b dir="auto">{name}</b>: <bdi>{problem}</bdi> {effect}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isSet && (
        <div className="notice">
          <p>
            <b>{t('settings.setByYourOrganisation')}</b>
          </p>
          <ul className="tight">
            <Who {...who} />
            {lines.map(({ name, said }) => (
              <li key={name}>{said}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
