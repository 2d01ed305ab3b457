import { t } from '@/lib/words/words';

/** The priorities in one quiet line, with the way to where they are changed; nothing where there are none. */
export function PriorityLine({ texts, href }: { texts: readonly string[]; href: string }) {
  if (!texts.length) return null;
  return (
    <p className="soft" dir="auto">
      <a href={href}>{t('partners.yourPriorities')}</a>: {texts.join(' · ')}
    </p>
  );
}
