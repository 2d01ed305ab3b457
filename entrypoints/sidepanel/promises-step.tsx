import { type ComponentProps, lazy, Suspense } from 'react';
import type { PromisesTab } from './promises-tab';
import { RunStepWait } from './run-step';

const load = () => import('./promises-tab').then(({ PromisesTab: Tab }) => ({ default: Tab }));

const Tab = lazy(load);

/** Fetches it, so that the first press finds it there. Call it once the panel has been drawn. */
export const preparePromises = (): void => void load();

/** The promises of a meeting, loaded after the panel has been drawn. */
export const PromisesStep = (props: ComponentProps<typeof PromisesTab>) => (
  <Suspense fallback={<RunStepWait />}>
    <Tab {...props} />
  </Suspense>
);
