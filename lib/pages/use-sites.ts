/** Other sites that a person turned on, as the browser keeps them. */
import { useEffect, useState } from 'react';
import { hasOwnScript } from '@/lib/browser/lifecycle';
import { allowedHosts, onSitesChanged } from '@/lib/browser/permissions';
import { mayUseSite, readPolicy } from '@/lib/storage/policy';

export interface Site {
  host: string;
  isBlocked: boolean;
}

async function turnedOn(): Promise<Site[]> {
  const [hosts, policy] = await Promise.all([allowedHosts(), readPolicy()]);
  const others = hosts.filter((host) => !hasOwnScript(host)).sort();
  return others.map((host) => ({ host, isBlocked: !mayUseSite(host, policy) }));
}

/** Undefined until the browser has answered. */
export function useSites(): Site[] | undefined {
  const [sites, setSites] = useState<Site[]>();
  useEffect(() => {
    const look = () => void turnedOn().then(setSites);
    look();
    return onSitesChanged(look);
  }, []);
  return sites;
}
