import { type ReactNode, useState } from 'react';
import { MeetingNotes } from '@/components/history/meeting-notes';
import { WrittenAnswers } from '@/components/history/written-answers';
import { AllPromises } from '@/components/promises/all-promises';
import { Button } from '@/components/ui/button';
import { Undo } from '@/components/ui/undo';
import { sayDate, today, useNow } from '@/lib/extension-pages/clock';
import type { Commitments } from '@/lib/extension-pages/use-commitments';
import { useOwnNames } from '@/lib/extension-pages/use-self';
import { useLive } from '@/lib/extension-pages/use-stored';
import type { Commitment } from '@/lib/meetings/commitment';
import { othersIn } from '@/lib/meetings/grouping';
import { nameKey } from '@/lib/meetings/names';
import type { Preparation } from '@/lib/meetings/preparation';
import { stageOf } from '@/lib/meetings/this-week';
import { type Deleted, deleteMeeting, undoDelete } from '@/lib/storage/delete-meeting';
import { type MeetingsRead, readMeetings } from '@/lib/storage/meetings-read';
import { commitmentsMadeIn } from '@/lib/storage/records/commitment';
import { countOfSeries } from '@/lib/storage/records/found-meetings';
import type { Database } from '@/lib/storage/records/record-type';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { Page } from './page';
import { PanelButton } from './panel-button';
import { PrintButton } from './print-button';
import { groupingAddress, personAddress, seriesAddress } from './route';
import { knowledgeOf, labels, momentAt, titleOf, whenOf } from './written';

interface Props {
  database: Database;
  id: string;
  change: Pick<Commitments, 'close' | 'reopen'>;
}

const back = { href: groupingAddress.series, label: t('meeting.allMeetings') };

/** Who else was there; each leads to all that was written with them. */
function People({ names }: { names: readonly string[] }) {
  if (!names.length) return null;
  return (
    <section className="tight" aria-label={t('meeting.people')}>
      <h2>{t('meeting.people')}</h2>
      <ul className="row names">
        {names.map((name) => (
          <li key={name} dir="auto">
            <a href={personAddress(nameKey(name))}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that is kept of one meeting. */
interface Kept extends MeetingsRead {
  promises: Commitment[];
  /** How many meetings its series has. */
  inSeries: number;
}

async function readKept(database: Database, id: string): Promise<Kept> {
  const [read, promises] = await Promise.all([readMeetings(database, [id]), commitmentsMadeIn(database, id)]);
  const seriesId = read.meetings[0]?.seriesId;
  return { ...read, promises, inSeries: seriesId === undefined ? 0 : await countOfSeries(database, seriesId) };
}

interface MeetingProps extends Pick<Props, 'change'> {
  meeting: Preparation;
  kept: Kept;
  self: readonly string[];
}

function Meeting({ meeting, kept, self, change }: MeetingProps) {
  const { promises, reviews } = kept;
  const isToClose = stageOf(meeting, momentAt(useNow()), knowledgeOf(reviews)) === 'to-close';
  const isAnswered = Object.values(meeting.answers).some((answer) => answer.trim());
  const notes = kept.notes.get(meeting.meetingId) ?? [];
  return (
    <>
      {isToClose ? (
        <div className="notice">
          <p>{t('meeting.itHasEndedAnd')}</p>
          <PanelButton meeting={meeting} words={t('meeting.howDidItGo')} />
        </div>
      ) : (
        <PanelButton meeting={meeting} words={t('meeting.openInThePanel')} />
      )}
      <MeetingNotes notes={notes} />
      {isAnswered ? (
        <WrittenAnswers labels={labels} answers={meeting.answers} />
      ) : (
        !notes.length && <p className="soft">{t('meeting.nothingIsWrittenFor')}</p>
      )}
      {promises.length > 0 && (
        <section className="stack" aria-label={t('meeting.promisesMadeHere')}>
          <h2>{t('meeting.promisesMadeHere')}</h2>
          <AllPromises
            commitments={promises}
            dayOf={sayDate}
            today={today()}
            hrefOf={() => undefined}
            onClose={change.close}
            onReopen={change.reopen}
          />
        </section>
      )}
      <People names={othersIn(meeting.people, self)} />
    </>
  );
}

interface Removal {
  /** As it was when it was deleted. */
  meeting: Preparation;
  /** Absent while it is being deleted: until then the page stays as it is. */
  records?: Deleted;
  /** Tells one deletion from the next. */
  deed: number;
  isUndone?: true;
}

/** Deleting what is written for a meeting, and bringing it back. */
function useRemoval(database: Database) {
  const [removal, setRemoval] = useState<Removal>();
  const [problem, setProblem] = useState('');
  const remove = (meeting: Preparation) => {
    const going = { meeting, deed: (removal?.deed ?? 0) + 1 };
    setProblem('');
    setRemoval(going);
    deleteMeeting(database, meeting.meetingId).then(
      (records) => setRemoval({ ...going, records }),
      () => {
        setRemoval(undefined);
        setProblem(t('meeting.notDeletedPleaseTry'));
      },
    );
  };
  const undo = async () => {
    if (!removal?.records) return;
    await undoDelete(database, removal.records);
    setRemoval({ ...removal, isUndone: true });
  };
  return { removal, problem, remove, undo };
}

/** The meeting to show: none once it is deleted, also while what was read before still holds it. */
function shownOf(stored: Preparation | undefined, removal: Removal | undefined): Preparation | undefined {
  if (!removal || removal.isUndone) return stored;
  return removal.records ? undefined : removal.meeting;
}

/** One meeting with all that was written for it, and a way to delete that, which can be undone while one stays here. */
export function MeetingPage({ database, id, change }: Props) {
  const { removal, problem, remove, undo } = useRemoval(database);
  const { value: kept, failed } = useLive(() => readKept(database, id), `meeting:${id}`);
  const self = useOwnNames(database);
  const meeting = shownOf(kept?.meetings[0], removal);
  const others = kept?.inSeries ?? 0;
  const named = meeting ?? removal?.meeting;
  const title = named ? titleOf(named) : t('meeting.aMeeting');
  const lead: ReactNode = meeting && (
    <p dir="auto">
      {whenOf(meeting)}
      {others > 1 && (
        <>
          {whenOf(meeting) && ' · '}
          <a href={seriesAddress(meeting.seriesId)}>
            {t('meeting.ofThisSeries', { meeting: counted('meeting', others) })}
          </a>
        </>
      )}
    </p>
  );
  return (
    <Page title={title} back={back} lead={lead}>
      {meeting && kept && <Meeting meeting={meeting} kept={kept} self={self ?? []} change={change} />}
      {failed && <p className="notice problem">{t('meeting.thisCouldNotBe')}</p>}
      {!kept && !failed && <div className="wait" aria-busy="true" />}
      {kept && !named && <p>{t('meeting.nothingIsKeptOf')}</p>}
      <div className="tight">
        {meeting && (
          <div className="row last">
            <Button onClick={() => remove(meeting)} aria-label={t('meeting.deleteWhatIsWritten', { title })}>
              {t('meeting.delete')}
            </Button>
            <span className="soft">{t('meeting.promisesMadeHereStay')}</span>
            <PrintButton />
          </div>
        )}
        <Undo words={removal?.records ? t('meeting.whatYouWroteFor') : ''} deed={removal?.deed ?? 0} onUndo={undo} />
        <p className="problem" role="alert">
          {problem}
        </p>
      </div>
    </Page>
  );
}
