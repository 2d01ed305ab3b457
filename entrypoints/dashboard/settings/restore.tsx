import { useEffect, useId, useMemo, useRef } from 'react';
import { type Difference, RestorePlan } from '@/components/settings/restore-plan';
import { SettingRow } from '@/components/settings/setting-row';
import { ProgressLine } from '@/components/ui/progress-line';
import { Said } from '@/components/ui/said';
import { Undo } from '@/components/ui/undo';
import { sayMoment } from '@/lib/extension-pages/clock';
import { labels } from '@/lib/extension-pages/question-labels';
import { useRestore } from '@/lib/extension-pages/use-restore';
import type { Database } from '@/lib/storage/records/record-type';
import type { Conflict, RestorePlan as Plan } from '@/lib/storage/restore-plan';
import { locale, t } from '@/lib/words/words';

const number = (count: number) => count.toLocaleString(locale());

const list = new Intl.ListFormat(locale());

type Counts = Plan['items'];

const outcomes = [
  ['fresh', 'new'],
  ['same', t('settings.theSame')],
  ['taken', t('settings.differentTakenFromThe')],
  ['kept', t('settings.differentAsItIs')],
  ['gone', t('settings.onlyHereToThe')],
] as const;

/** What happens to one kind of things: "12 meetings: 3 new and 9 the same". Empty where there are none. */
function lineOf(what: (count: number) => string, counts: Counts): string {
  const parts = outcomes.filter(([name]) => counts[name]);
  const all = parts.reduce((sum, [name]) => sum + counts[name], 0);
  const [only, another] = parts;
  if (!only) return '';
  if (!another) return `${what(all)}: ${all === 1 ? '' : `${t('settings.all')} `}${only[1]}`;
  return `${what(all)}: ${list.format(parts.map(([name, words]) => `${number(counts[name])} ${words}`))}`;
}

function linesOf({ kinds, items, pausedFeeds, unreadable }: Plan): string[] {
  const isMeeting = ({ table }: { table: string }) => Number(table === 'preparations');
  const meetingsFirst = kinds.toSorted((a, b) => isMeeting(b) - isMeeting(a));
  const ofKinds = meetingsFirst.map((kind) =>
    lineOf((count) => `${number(count)} ${count === 1 ? kind.label.one : kind.label.many}`, kind),
  );
  const chosen = lineOf(() => t('settings.settingsPinsAndOther'), { ...items, gone: 0 });
  const gone = items.gone ? t('settings.ofYourChoicesAre', { gone: number(items.gone) }) : '';
  const paused = pausedFeeds ? t('settings.calendarsInTheFile', { pausedFeeds: number(pausedFeeds) }) : '';
  const bad = unreadable ? t('settings.couldNotBeReadPut', { unreadable: number(unreadable) }) : '';
  const all = [...ofKinds, chosen, gone, paused, bad].filter(Boolean);
  return all.length ? all : [t('settings.theFileHoldsNothing')];
}

const sum = (counts: readonly Counts[], of: (keyof Counts)[]) =>
  counts.reduce((total, one) => total + of.reduce((some, name) => some + one[name], 0), 0);

const differenceOf = (one: Conflict, place: number): Difference => ({
  id: String(place),
  title: [one.title, (one.questionId && labels.get(one.questionId)) ?? one.label].filter(Boolean).join(': '),
  here: one.here,
  there: one.there,
  stays: one.stays,
});

const sayTime = (iso: string) => (Number.isNaN(Date.parse(iso)) ? '' : sayMoment(iso));

/** Reads a copy back: says first what it would change, and can be undone. */
export function Restore({ database }: { database: Database }) {
  const id = useId();
  const { state, choose, setMode, go, stop } = useRestore(database);
  const file = useRef<HTMLInputElement>(null);
  const deeds = useRef(0);
  const before = useRef(state.step);
  // What held the focus has gone with the plan.
  useEffect(() => {
    if (before.current === 'planned' && state.step === 'idle') file.current?.focus();
    if (state.step === 'done' && before.current !== 'done') deeds.current += 1;
    before.current = state.step;
  }, [state.step]);
  const plan = state.step === 'planned' ? state.plan : undefined;
  const differences = useMemo(() => plan?.conflicts.map(differenceOf) ?? [], [plan]);
  const said = {
    failed: state.step === 'failed' ? state.words : '',
    stopped: t('settings.stoppedNothingWasChanged'),
    idle: '',
    working: '',
    planned: '',
    done: '',
  }[state.step];
  return (
    <div className="tight">
      <SettingRow
        label={t('settings.readACopyBack')}
        controlId={id}
        hint={t('settings.firstYouSeeWhat')}
        hintId={`${id}-hint`}
        said={<Said words={said} event={deeds.current} problem={state.step === 'failed'} />}
      >
        <input
          ref={file}
          id={id}
          type="file"
          accept="application/json,.json"
          className="file"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (chosen) void choose(chosen);
          }}
        />
      </SettingRow>
      {state.step === 'working' && <ProgressLine {...state} onStop={stop} />}
      {state.step === 'planned' && (
        <RestorePlan
          savedAt={sayTime(state.plan.savedAt)}
          isWhole={state.mode === 'whole'}
          lines={linesOf(state.plan)}
          differences={differences}
          more={state.plan.more}
          changes={sum([...state.plan.kinds, state.plan.items], ['fresh', 'taken', 'gone']) + state.plan.unreadable > 0}
          onMode={(isWhole) => void setMode(isWhole ? 'whole' : 'merge')}
          onGo={() => void go()}
          onCancel={stop}
        />
      )}
      <Undo
        words={state.step === 'done' ? t('settings.theCopyIsRead') : ''}
        deed={deeds.current}
        undone={t('settings.allIsAsIt')}
        onUndo={async () => {
          if (state.step === 'done') await state.undo();
        }}
      />
    </div>
  );
}
