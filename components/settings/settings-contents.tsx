import { t } from '@/lib/words/words';

interface Props {
  groups: readonly { id: string; title: string; href: string }[];
}

/** What is on the page, to jump to; in view where there is room beside it. */
export function SettingsContents({ groups }: Props) {
  return (
    <nav className="contents" aria-label={t('settings.onThisPage')}>
      <p className="soft">{t('settings.onThisPage')}</p>
      <ul>
        {groups.map(({ id, title, href }) => (
          <li key={id}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
