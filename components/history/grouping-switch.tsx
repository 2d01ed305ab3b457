import { t } from '@/lib/words/words';

interface Props {
  choices: readonly { label: string; href: string; isCurrent: boolean }[];
}

/** Links to the same list in another order. Links and not tabs, so that each has an address and the back button works. */
export function GroupingSwitch({ choices }: Props) {
  return (
    <nav className="switch-row" aria-label={t('history.howTheListIs')}>
      {choices.map(({ label, href, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
