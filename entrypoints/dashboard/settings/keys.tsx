import { useEffect, useState } from 'react';
import { ShortcutKeys } from '@/components/settings/shortcut-keys';
import { type Shortcut, shortcuts } from '@/lib/browser/commands';

const where = import.meta.env.FIREFOX
  ? 'To change them: open “Add-ons and themes” from Firefox’s menu. Press the cog, then “Manage Extension Shortcuts”.'
  : 'To change them: type chrome://extensions/shortcuts into the address bar, in Edge edge://extensions/shortcuts.';

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
