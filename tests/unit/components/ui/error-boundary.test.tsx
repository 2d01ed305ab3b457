// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { pageOfTest, press } from './mount';

const { show } = pageOfTest();

function Part({ isBroken }: { isBroken: boolean }) {
  if (isBroken) throw new Error('cannot be drawn');
  return <p>All is well</p>;
}

const page = (isBroken: boolean, place: string, onCopy: () => Promise<void>) => (
  <ErrorBoundary place={place} onCopy={onCopy} onReload={() => undefined}>
    <Part isBroken={isBroken} />
  </ErrorBoundary>
);

test('a broken part offers to copy what was written, and another place is shown as ever', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onCopy = vi.fn(() => Promise.resolve());
  show(page(true, 'home', onCopy));
  expect(document.querySelector('h1')?.textContent).toBe('This part could not be shown');
  await press('Copy all I wrote');
  expect(onCopy).toHaveBeenCalledOnce();
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/^Copied/);
  show(page(false, 'home', onCopy));
  expect(document.body.textContent, 'the same place stays as it is').not.toContain('All is well');
  show(page(false, 'promises', onCopy));
  expect(document.body.textContent).toContain('All is well');
});

test('when not even the words can be read it says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  show(page(true, 'home', () => Promise.reject(new Error('no database'))));
  await press('Copy all I wrote');
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/could not be read/);
});
