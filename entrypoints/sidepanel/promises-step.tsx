import { type ComponentProps, lazy, Suspense } from 'react';
import type { PromiseList } from '@/components/promises/promise-list';
import { AddPromise } from './add-promise';
import { RunStepWait } from './run-step';

const load = () => import('@/components/promises/promise-list').then((loaded) => ({ default: loaded.PromiseList }));

const List = lazy(load);

/** Fetches the list, so that the first press finds it there. Call it once the panel has been drawn. */
export const preparePromises = (): void => void load();

type Props = ComponentProps<typeof AddPromise> & ComponentProps<typeof PromiseList>;

/** A field for a new promise, and those that may be shown in this meeting, which are read and loaded meanwhile. */
export const PromisesStep = ({ open, closed, acts, today, ...adding }: Props) => (
  <>
    <AddPromise {...adding} />
    <Suspense fallback={<RunStepWait />}>
      <List open={open} closed={closed} acts={acts} today={today} />
    </Suspense>
  </>
);
