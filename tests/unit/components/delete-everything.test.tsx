// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { DeleteEverything } from '@/components/settings/delete-everything';
import { focused, pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();

const undo = vi.fn(() => Promise.resolve(['a.example', 'b.example']));

test('asks twice, says what goes, and each question takes the focus', async () => {
  const onDelete = vi.fn(() => Promise.resolve(undo));
  show(<DeleteEverything goes={['14 meetings', '3 promises']} onDelete={onDelete} />);
  await press('Delete everything…');
  expect(focused()).toBe('This would be gone from this browser:');
  expect(document.querySelector('ul')?.textContent).toBe('14 meetings3 promises');
  await press('Go on…');
  expect(focused()).toContain('nobody can bring it back.');
  expect(onDelete).not.toHaveBeenCalled();
  await press('Delete everything');
  expect(onDelete).toHaveBeenCalledOnce();
  expect(focused()).toBe('Everything is deleted.');
  await press('Undo');
  expect(undo).toHaveBeenCalledOnce();
  expect(focused()).toBe('Everything is back. Turn these sites on again: a.example and b.example.');
});

test.each([1, 2])('keeping it at question %i deletes nothing', async (question) => {
  const onDelete = vi.fn(() => Promise.resolve(undo));
  show(<DeleteEverything goes={[]} onDelete={onDelete} />);
  await press('Delete everything…');
  if (question === 2) await press('Go on…');
  await press('Keep it all');
  expect([focused(), onDelete.mock.calls.length]).toEqual(['Nothing was deleted.', 0]);
});

test('says when not everything could be deleted', async () => {
  show(<DeleteEverything goes={[]} onDelete={() => Promise.reject(new Error('held'))} />);
  await press('Delete everything…');
  await press('Go on…');
  await press('Delete everything');
  expect(focused()).toMatch(/^Not everything could be deleted/);
});
