/** Which of the three steps is shown, kept in the address: the browser's own Back and a reload work as people expect. */
import { useEffect, useState } from 'react';

export const stepCount = 3;

const stepInAddress = (): number => {
  const step = Number(location.hash.slice(1));
  return Number.isInteger(step) && step >= 1 && step <= stepCount ? step : 1;
};

/** @returns the step, from 1, and how to go to another. */
export function useStep(): [number, (step: number) => void] {
  const [step, setStep] = useState(stepInAddress);
  useEffect(() => {
    const follow = () => setStep(stepInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (next: number) => {
    history.pushState(null, '', `#${next}`);
    setStep(next);
    scrollTo(0, 0);
  };
  return [step, go];
}
