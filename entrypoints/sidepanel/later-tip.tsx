/** The tip, loaded once what stands above it is on screen. */
import { type ComponentProps, lazy, Suspense } from 'react';
import { afterPaint } from '@/lib/extension-pages/after-paint';
import { loadAdvice } from '@/lib/extension-pages/use-advice';

const Tip = lazy(async () => {
  await afterPaint();
  const [{ PanelTip }] = await Promise.all([import('./panel-tip'), loadAdvice()]);
  return { default: PanelTip };
});

/** The tip for a meeting, or of the day. */
export function LaterTip(props: ComponentProps<typeof Tip>) {
  return (
    <Suspense fallback={<div className="wait" style={{ height: '7.5rem' }} aria-busy="true" />}>
      <Tip {...props} />
    </Suspense>
  );
}
