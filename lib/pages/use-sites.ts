/** Other sites that a person turned on, as the browser keeps them. */
import { useEffect, useState } from 'react';
import { hasOwnScript } from '@/lib/browser/lifecycle';
import { allowedHosts, onSitesChanged } from '@/lib/browser/permissions';
import { mayUseSite, readPolicy } from '@/lib/storage/policy';

export interface Site {
  host: string;
  isBlocked: boolean;
}

export interface Sites {
  /** Those a person turned on, calendars that are read from the start left out. */
  others: Site[];
  /** Every host that the browser lets us read now. */
  allowed: string[];
}

async function sites(): Promise<Sites> {
  const [allowed, policy] = await Promise.all([allowedHosts(), readPolicy()]);
  const others = allowed.filter((host) => !hasOwnScript(host)).sort();
  return { allowed, others: others.map((host) => ({ host, isBlocked: !mayUseSite(host, policy) })) };
}

/** Undefined until the browser has answered. */
export function useSites(): Sites | undefined {
  const [found, setFound] = useState<Sites>();
  useEffect(() => {
    const look = () => void sites().then(setFound);
    look();
    return onSitesChanged(look);
  }, []);
  return found;
}
