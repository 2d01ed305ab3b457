import { useEffect, useState } from 'react';
import { ShortcutKeys } from '@/components/settings/shortcut-keys';
import { type Shortcut, shortcuts } from '@/lib/browser/commands';
import { t } from '@/lib/words/words';

const where = import.meta.env.FIREFOX ? t('settings.toChangeThemOpen') : t('settings.toChangeThemType');

/** The keys as the browser has them now, also after they were changed in another tab. */
export function Keys() {
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => void shortcuts().then(setKeys);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return <ShortcutKeys keys={keys} where={where} />;
}
