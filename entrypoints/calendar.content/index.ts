import { defineContentScript } from 'wxt/utils/define-content-script';
import { meetingIn, type OpenMeeting, watchMeetings } from '@/lib/calendars/engine';
import { calendars, matchesFor } from '@/lib/calendars/registry';
import { onCommand, openPanel, type PageState, sendMeeting } from '@/lib/messaging/page';
import { pageButton } from './button';

/** Today as the device's clock has it: `2026-11-24`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function stateOf(open: OpenMeeting | undefined): PageState {
  const meeting = meetingIn(open);
  if (meeting) return { status: 'meeting', meeting };
  return open?.result.status === 'unrecognised'
    ? { status: 'unrecognised', calendar: open.adapter.id, missing: open.result.missing }
    : { status: 'none' };
}

export default defineContentScript({
  matches: matchesFor(import.meta.env.MODE),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let open: OpenMeeting | undefined;
    // The panel must open in the click's own turn, so the meeting's id is at hand before the click.
    const button = pageButton(document, () => openPanel(meetingIn(open)?.id ?? ''), ctx.signal);
    const read = watchMeetings({
      document,
      adapters: calendars,
      signal: ctx.signal,
      changed(now) {
        open = now;
        if (now && now.result.status !== 'loading') button.showBeside(now.adapter.anchor(now.root));
        else button.hide();
        if (ctx.isValid) sendMeeting(stateOf(now));
      },
    });
    onCommand(
      {
        async write(meetingId, text) {
          const live = read();
          return live && meetingIn(live)?.id === meetingId
            ? (live.adapter.write?.(live.root, text) ?? 'read-only')
            : 'gone';
        },
        listDay: () => calendars.flatMap((calendar) => calendar.listDay?.(document, today()) ?? []),
        current: () => stateOf(read()),
      },
      ctx.signal,
    );
  },
});
