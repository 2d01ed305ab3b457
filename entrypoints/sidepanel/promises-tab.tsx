import type { ComponentProps } from 'react';
import { PromiseList } from '@/components/promises/promise-list';
import { AddPromise } from './add-promise';

type Props = ComponentProps<typeof AddPromise> & ComponentProps<typeof PromiseList>;

/** A field for a new promise, and those that may be shown in this meeting. */
export const PromisesTab = ({ open, closed, acts, today, ...adding }: Props) => (
  <>
    <AddPromise {...adding} />
    <PromiseList open={open} closed={closed} acts={acts} today={today} />
  </>
);
