/** The screens in and after a meeting, loaded after the panel has been drawn: most openings of the panel show neither. */
import { lazy, Suspense } from 'react';
import type { StepProps } from './run-parts';

const load = {
  in: () => import('./in-step').then(({ InStep }) => ({ default: InStep })),
  after: () => import('./after-step').then(({ AfterStep }) => ({ default: AfterStep })),
};

const screens = { in: lazy(load.in), after: lazy(load.after) };

/** Fetches both, so that the first press finds them there. Call it once the panel has been drawn. */
export function prepareRunSteps(): void {
  for (const fetch of Object.values(load)) void fetch();
}

/** What stands in their place until they are there. */
export const RunStepWait = () => <div className="wait" style={{ height: '12rem' }} aria-busy="true" />;

/** One of the two screens, for one meeting: give it the meeting's id as its key. */
export function RunStep({ step, ...props }: StepProps & { step: keyof typeof screens }) {
  const Screen = screens[step];
  return (
    <Suspense fallback={<RunStepWait />}>
      <Screen {...props} />
    </Suspense>
  );
}
