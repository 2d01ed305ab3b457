import { Me } from '@/components/promises/who-are-you';
import type { Self } from '@/lib/extension-pages/use-self';
import type { Meeting } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import { peopleOf } from '@/lib/meetings/preparation';

/** Who of the people invited the person is: asked, or said with a way to change it. */
export function MeHere({ meeting, self }: { meeting: Meeting; self: Self }) {
  const own = new Set(self.names?.map(nameKey));
  const me = peopleOf(meeting).find((name) => own.has(nameKey(name)));
  const { candidates, isSettled, choose, notListed, change } = self;
  if (!meeting.organiser && !meeting.attendees.length) return null;
  return (
    <Me me={me} isSettled={isSettled} names={candidates} onChoose={choose} onNotListed={notListed} onChange={change} />
  );
}
