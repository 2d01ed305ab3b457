import { BringMeeting } from '@/components/meeting/bring-meeting';
import { type DayEntry, DayList } from '@/components/meeting/day-list';
import { EarlierAnswers } from '@/components/meeting/earlier-answers';
import { MeetingHeader } from '@/components/meeting/meeting-header';
import { PanelBar } from '@/components/meeting/panel-bar';
import { QuestionField } from '@/components/meeting/question-field';
import { ShareBar } from '@/components/meeting/share-bar';
import { UnreadCalendar } from '@/components/meeting/unread-calendar';
import type { Question } from '@/content/schema';
import { Acted, inTurn, press, unfold } from './acted';
import { type Entry, fails, nothing, succeeds } from './entry';
import { arabicTitle, longTitle, longWord, meeting, people } from './people';

const question = (id: string, label: string, more: Partial<Question> = {}): Question => ({
  id,
  label,
  step: 'before',
  roles: ['organiser'],
  ...more,
});

export const agreeing = question('agreeing', 'What are we agreeing?', {
  hint: 'One or two things. More, and you may leave with none.',
});
const line = question('line', 'What can I not agree to?', { private: true });

const entry = (place: number, title: string, state?: DayEntry['state']): DayEntry => ({
  id: `google:${place}`,
  title,
  when: `${8 + (place % 10)}:00 to ${9 + (place % 10)}:00`,
  state,
});
const day = [
  entry(1, 'Leave'),
  entry(2, meeting.title, 'prepared'),
  entry(3, '', 'not-prepared'),
  entry(4, longTitle, 'not-prepared'),
  entry(5, arabicTitle, 'prepared'),
];

const bring = { fromText: () => undefined, sayWhen: () => 'Tuesday 24 November, 10:00', onBring: nothing };
const share = {
  writable: true,
  empty: false,
  isOrganiser: true,
  invite: 'idle',
  copied: 'idle',
  onAdd: nothing,
  onCopy: nothing,
} as const;

function dropFile(box: HTMLElement): void {
  const data = new DataTransfer();
  data.items.add(new File(['BEGIN:VCALENDAR'], 'week.ics'));
  box
    .querySelector('form')
    ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
}

export const meetings: readonly Entry[] = [
  {
    of: 'meeting/bring-meeting.tsx',
    states: {
      empty: <BringMeeting {...bring} />,
      'with files': <BringMeeting {...bring} fromFile={() => Promise.resolve({ meetings: [], said: '' })} />,
      'no words': (
        <Acted by={press('Prepare this meeting')}>
          <BringMeeting {...bring} />
        </Acted>
      ),
      'a file that cannot be read': (
        <Acted by={dropFile}>
          <BringMeeting {...bring} fromFile={fails} />
        </Acted>
      ),
      'a file with many meetings': (
        <Acted by={inTurn(dropFile, () => (document.activeElement as HTMLElement).blur())}>
          <BringMeeting
            {...bring}
            fromFile={() =>
              Promise.resolve({
                meetings: Array.from({ length: 33 }, (_, place) => ({
                  ...meeting,
                  id: `file:${place}`,
                  title: [meeting.title, longTitle, arabicTitle, ''][Math.min(place, 3)] ?? '',
                })),
                said: '',
              })
            }
          />
        </Acted>
      ),
    },
  },
  {
    of: 'meeting/day-list.tsx',
    states: {
      'not known': <DayList entries={undefined} onOpen={nothing} />,
      empty: <DayList entries={[]} onOpen={nothing} />,
      'a day': <DayList entries={day} onOpen={nothing} />,
      many: (
        <DayList
          entries={Array.from({ length: 30 }, (_, place) => entry(place, `${meeting.title} ${place}`, 'not-prepared'))}
          onOpen={nothing}
        />
      ),
    },
  },
  {
    of: 'meeting/earlier-answers.tsx',
    states: {
      asks: <EarlierAnswers title={meeting.title} whenText={meeting.when.text} onSame={nothing} onOther={nothing} />,
      'long title, no time': <EarlierAnswers title={longTitle} whenText="" onSame={nothing} onOther={nothing} />,
      'no title': <EarlierAnswers title="" whenText="" onSame={nothing} onOther={nothing} />,
    },
  },
  {
    of: 'meeting/meeting-header.tsx',
    states: {
      known: <MeetingHeader meeting={meeting} people={people} when="Today 10:00 to 11:00" />,
      soon: (
        <MeetingHeader
          meeting={meeting}
          people={people}
          when="Today 10:00 to 11:00"
          nearness={{ words: 'in 4 min', tone: 'soon' }}
        />
      ),
      'running, nearly over': (
        <MeetingHeader
          meeting={meeting}
          people={people}
          when=""
          nearness={{ words: '5 min left', tone: 'ending' }}
          isCompact
        />
      ),
      'long title': (
        <MeetingHeader meeting={{ ...meeting, title: longTitle }} people={people} when="Today 10:00 to 11:00" />
      ),
      'little is known': (
        <MeetingHeader
          meeting={{ ...meeting, title: '', place: undefined, check: true, missing: ['title', 'when', 'attendees'] }}
          people={[]}
          when=""
        />
      ),
      'right to left': (
        <MeetingHeader meeting={{ ...meeting, title: arabicTitle, cancelled: true }} people={people} when="10:00" />
      ),
    },
  },
  {
    of: 'meeting/panel-bar.tsx',
    states: {
      'to the day': <PanelBar onDay={nothing} other={undefined} onOther={nothing} />,
      'another meeting runs': (
        <PanelBar onDay={nothing} other={{ id: '1', title: meeting.title, kind: 'running' }} onOther={nothing} />
      ),
      'long title': <PanelBar onDay={nothing} other={{ id: '1', title: longTitle, kind: 'ended' }} onOther={nothing} />,
    },
  },
  {
    of: 'meeting/question-field.tsx',
    states: {
      empty: <QuestionField question={agreeing} value="" onAnswer={nothing} />,
      'private, with long text': <QuestionField question={line} value={longTitle} onAnswer={nothing} />,
      'right to left': <QuestionField question={agreeing} value={arabicTitle} onAnswer={nothing} />,
    },
  },
  {
    of: 'meeting/share-bar.tsx',
    states: {
      ready: <ShareBar {...share} />,
      empty: <ShareBar {...share} empty />,
      'for the organiser': <ShareBar {...share} writable={false} isOrganiser={false} copied="copied" />,
      added: <ShareBar {...share} invite="written" />,
      loading: <ShareBar {...share} invite="adding" />,
      failing: <ShareBar {...share} invite="failed" copied="failed" />,
    },
  },
  {
    of: 'meeting/unread-calendar.tsx',
    states: {
      'way on': (
        <UnreadCalendar report={async () => 'div[role=dialog] > span'} copy={succeeds}>
          <p>Bring a meeting</p>
        </UnreadCalendar>
      ),
      'a report that cannot be copied': (
        <Acted by={inTurn(press('Copy a report'), unfold)}>
          <UnreadCalendar report={async () => longWord} copy={fails}>
            <p>Bring a meeting</p>
          </UnreadCalendar>
        </Acted>
      ),
    },
  },
];
