/** Other sites that a person turned on, and what the browser allows. */
import { useEffect, useState } from 'react';
import { type Allowed, allowedSites, onSitesChanged } from '@/lib/browser/permissions';
import { onChosenSites, type Site, sitesTurnedOn } from '@/lib/sites/turned-on';

export interface Sites {
  others: Site[];
  allowed: Allowed;
}

/** Undefined until the browser has answered. */
export function useSites(): Sites | undefined {
  const [found, setFound] = useState<Sites>();
  useEffect(() => {
    const look = () =>
      void Promise.all([sitesTurnedOn(), allowedSites()]).then(([others, allowed]) => setFound({ others, allowed }));
    look();
    const stops = [onSitesChanged(look), onChosenSites(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return found;
}
