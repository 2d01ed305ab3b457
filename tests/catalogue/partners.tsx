import { useState } from 'react';
import { CheckForm } from '@/components/partners/check-form';
import { CheckHistory } from '@/components/partners/check-history';
import { KindChips } from '@/components/partners/kind-chips';
import { NewPartner } from '@/components/partners/new-partner';
import { Nudges } from '@/components/partners/nudges';
import { PartnerForm } from '@/components/partners/partner-form';
import { PartnerRow } from '@/components/partners/partner-row';
import { PriorityLine } from '@/components/partners/priority-line';
import { PrioritySection } from '@/components/partners/priority-section';
import { ReviewedList } from '@/components/partners/reviewed-list';
import { WhichGoes } from '@/components/partners/which-goes';
import { newPartner, type Partner } from '@/lib/meetings/partner';
import { newCheck, partnershipNamed } from '@/lib/meetings/partnership-check';
import type { CheckDraft, Scores } from '@/lib/meetings/partnership-scores';
import { newPriority, type Priority, prioritiesOf } from '@/lib/meetings/priority';
import { Acted, inTurn, press, type, unfold } from './acted';
import { type Entry, fails, succeeds } from './entry';
import { arabicTitle, longTitle, longWord } from './people';

const today = '2026-11-24';
const at = `${today}T09:00:00.000Z`;

const priority = (text: string, place: number, more: Partial<Priority> = {}): Priority => ({
  ...newPriority(text, text, at),
  place,
  ...more,
});
const three = [
  priority('Discharge before noon', 1),
  priority('One list for the whole town', 2),
  priority(longTitle.slice(0, 140), 3),
];
const changes = {
  onAdd: succeeds,
  onBringBack: succeeds,
  onRename: succeeds,
  onFirst: succeeds,
  onEnd: succeeds,
  onDelete: succeeds,
};

function OwnPriorities({ all, start = '' }: { all: readonly Priority[]; start?: string }) {
  const [draft, setDraft] = useState(start);
  return <PrioritySection priorities={prioritiesOf(all)} draft={draft} onDraft={setDraft} {...changes} />;
}

const priya: Partner = {
  ...newPartner('Dr Priya Raman', 'person', 'priya', '2026-01-01'),
  matters: 'That the night team is asked first, and beds by noon',
  nudgeAfter: '1-month',
};
const trust: Partner = newPartner('Harbour Trust', 'organisation', 'trust', '2026-01-01');
const row = {
  partner: priya,
  today,
  href: '#/',
  reviewHref: '#/',
  last: { when: 'Tue 13 Oct, 6 weeks ago', title: 'Frailty pathway pilot: go or no go', href: '#/' },
  isNudged: false,
  onMet: succeeds,
  onChange: succeeds,
  onDelete: succeeds,
};
const form = { today, onSave: succeeds, onDelete: succeeds, onClose: () => undefined };
const people = ['Tom Ellery', 'Grace Adeyemi', longWord].map((name, place) => ({
  name,
  key: name.toLowerCase(),
  meetings: 12 - place * 11,
}));
const nudge = (name: string) => ({ id: name, name, href: '#/', days: 45, isNeverMet: false });

const check = (day: string, scores: Scores, help = '') =>
  newCheck(partnershipNamed('Discharge group', []), { scores, help }, day, day, `${day}T09:00:00.000Z`);
const history = {
  shortDay: (day: string) => day.slice(5),
  longDay: (day: string) => day,
  onDelete: succeeds,
};

function Check({ start, onSave = succeeds }: { start: CheckDraft; onSave?: () => Promise<void> }) {
  const [draft, setDraft] = useState(start);
  return <CheckForm draft={draft} onDraft={setDraft} onSave={onSave} />;
}

function Kind() {
  const [kind, setKind] = useState<Partner['kind']>('person');
  return <KindChips kind={kind} onKind={setKind} />;
}

export const partners: readonly Entry[] = [
  {
    of: 'partners/priority-section.tsx',
    states: {
      empty: <OwnPriorities all={[]} />,
      'one, and words being typed': <OwnPriorities all={three.slice(0, 1)} start="Honest talk about beds" />,
      'three, with earlier ones, unfolded': (
        <Acted by={unfold}>
          <OwnPriorities
            all={[...three, priority(arabicTitle, 1, { endedAt: at }), priority(longWord, 1, { endedAt: at })]}
          />
        </Acted>
      ),
      'a fourth asks which one goes': (
        <Acted by={press('Add')}>
          <OwnPriorities all={three} start="Honest talk about beds" />
        </Acted>
      ),
      'being changed': (
        <Acted by={(box) => box.querySelectorAll<HTMLElement>('.said-line button')[1]?.click()}>
          <OwnPriorities all={three} />
        </Acted>
      ),
    },
  },
  {
    of: 'partners/which-goes.tsx',
    states: {
      'long text': <WhichGoes choices={three} comes={arabicTitle} onGoes={() => undefined} onKeep={() => undefined} />,
    },
  },
  {
    of: 'partners/priority-line.tsx',
    states: {
      none: <PriorityLine texts={[]} href="#/" />,
      three: <PriorityLine texts={three.map(({ text }) => text)} href="#/" />,
    },
  },
  {
    of: 'partners/new-partner.tsx',
    states: {
      'nobody known': <NewPartner taken={new Set()} people={[]} onAdd={succeeds} />,
      'people of meetings': <NewPartner taken={new Set()} people={people} onAdd={succeeds} />,
      'being typed': (
        <Acted by={type('Harbour Trust')}>
          <NewPartner taken={new Set()} people={people} onAdd={succeeds} />
        </Acted>
      ),
      'a partner already': (
        <Acted by={inTurn(type('Priya Raman'), press('Add'))}>
          <NewPartner taken={new Set(['priya raman'])} people={[]} onAdd={succeeds} />
        </Acted>
      ),
    },
  },
  { of: 'partners/kind-chips.tsx', states: { 'a person': <Kind /> } },
  {
    of: 'partners/partner-row.tsx',
    states: {
      'a person': <PartnerRow {...row} />,
      'not met for a long time': <PartnerRow {...row} isNudged />,
      'an organisation, nothing known': <PartnerRow {...row} partner={trust} href={undefined} last={undefined} />,
      'to be met, met today': (
        <PartnerRow
          {...row}
          partner={{ ...priya, metOn: today }}
          last={{ when: 'today' }}
          next={{ when: 'today at 15:00', title: 'Crisis line handover' }}
        />
      ),
      'long text': (
        <PartnerRow
          {...row}
          partner={{ ...priya, name: longWord, kind: 'organisation', matters: longTitle }}
          last={{ when: 'Tue 13 Oct, 6 weeks ago', title: longTitle, href: '#/' }}
          next={{ when: 'Tue 1 Dec, 10:00', title: arabicTitle, href: '#/' }}
        />
      ),
      'being changed': (
        <Acted by={press('Change')}>
          <PartnerRow {...row} />
        </Acted>
      ),
    },
  },
  {
    of: 'partners/partner-form.tsx',
    states: {
      'nothing said yet': <PartnerForm {...form} partner={trust} />,
      'long text': <PartnerForm {...form} partner={{ ...priya, name: longWord, matters: longTitle, metOn: today }} />,
    },
  },
  {
    of: 'partners/nudges.tsx',
    states: {
      none: <Nudges nudges={[]} onSnooze={succeeds} onStop={succeeds} />,
      'two of many, long name': (
        <Nudges
          nudges={[nudge(longWord), { ...nudge('Tom Ellery'), isNeverMet: true }, nudge('Nobody sees this')]}
          onSnooze={succeeds}
          onStop={succeeds}
        />
      ),
    },
  },
  {
    of: 'partners/check-form.tsx',
    states: {
      empty: <Check start={{ scores: {}, help: '' }} />,
      'some said': <Check start={{ scores: { aim: 4, trust: 5, talk: 2 }, help: 'A visit to the night team' }} />,
      'nothing to save': (
        <Acted by={press('Save')}>
          <Check start={{ scores: {}, help: '' }} onSave={fails} />
        </Acted>
      ),
    },
  },
  {
    of: 'partners/check-history.tsx',
    states: {
      none: <CheckHistory {...history} checks={[]} />,
      one: <CheckHistory {...history} checks={[check('2026-09-01', { aim: 4, trust: 2 }, longTitle.slice(0, 200))]} />,
      'several, as a table too': (
        <Acted by={unfold}>
          <CheckHistory
            {...history}
            checks={[
              check('2026-06-01', { aim: 2, trust: 2, resources: 1, talk: 3 }, 'A shared list'),
              check('2026-09-01', { aim: 4, trust: 2, talk: 3 }),
              check(today, { aim: 5, trust: 4, resources: 2, talk: 2 }, arabicTitle),
            ]}
          />
        </Acted>
      ),
    },
  },
  {
    of: 'partners/reviewed-list.tsx',
    states: {
      none: <ReviewedList reviewed={[]} onOpen={() => undefined} />,
      'two, one long, and a name being typed': (
        <Acted by={type('Winter board')}>
          <ReviewedList
            reviewed={['Discharge group', longTitle].map((name) => ({
              id: name,
              name,
              href: '#/',
              when: 'Last reviewed Tue 24 Nov',
            }))}
            onOpen={() => undefined}
          />
        </Acted>
      ),
    },
  },
];
