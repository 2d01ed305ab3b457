// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { NoteSection } from '@/components/meeting/note-section';
import { newNote } from '@/lib/meetings/meeting-note';
import { pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();
const never = async () => {};

const notes = Array.from({ length: 10_000 }, (_, place) =>
  newNote({ meetingId: 'm', seriesId: 's' }, 'decided', `Decision ${place}`, `n${place}`, '2026-11-24T10:00:00.000Z'),
);
const shown = () => [...document.querySelectorAll('li span')].map(({ textContent }) => textContent);

test('of very many decisions the last are shown, the earlier ones on request', async () => {
  const empty = { draft: '', onDraft: () => {}, onAdd: never, onChange: never, onDelete: never };
  show(<NoteSection heading="Decided" field="Add a decision" kind="decision" notes={notes} {...empty} />);
  expect(shown()).toHaveLength(30);
  expect(shown().at(-1)).toBe('Decision 9999');
  await press('Show earlier (9970)');
  expect(shown()).toHaveLength(60);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Change: Decision 9940'));
  show(<NoteSection heading="Decided" field="Add a decision" kind="decision" notes={[]} {...empty} />);
  expect(shown()).toEqual([]);
  expect(document.querySelector('textarea')?.placeholder).toBe('Add a decision');
});
