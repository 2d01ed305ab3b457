import { turnedOffWords } from '@/lib/extension-pages/use-policy';
import type { Feature } from '@/lib/settings/features';
import type { Policy } from '@/lib/settings/policy';
import { Page } from './page';

/** Stands in the place of a part that the organisation has turned off. */
export function TurnedOff({ title, feature, policy }: { title: string; feature: Feature; policy: Policy }) {
  return (
    <Page title={title}>
      <p>{turnedOffWords(feature, policy)}</p>
      <p>
        What you wrote there before is kept. <a href="#/settings/organisation">See what your organisation set</a>
      </p>
    </Page>
  );
}
