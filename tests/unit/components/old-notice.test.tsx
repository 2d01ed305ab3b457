// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { OldNotice } from '@/components/history/old-notice';
import { pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();

test('says what will go and when, tells once that it was shown, and keeps it at one press', async () => {
  const [onShown, onKeep] = [vi.fn(), vi.fn()];
  const notice = (
    <OldNotice
      what="12 meetings"
      before="26 November 2025"
      after="3 December 2026"
      settingsHref="#/settings/your-data"
      onShown={onShown}
      onKeep={onKeep}
    />
  );
  show(notice);
  show(notice);
  expect(document.body.textContent).toContain(
    '12 meetings from before 26 November 2025 will be deleted after 3 December 2026',
  );
  expect(onShown).toHaveBeenCalledOnce();
  await press('Keep them');
  expect(onKeep).toHaveBeenCalledOnce();
});
