import { useMemo } from 'react';
import { CheckForm } from '@/components/partners/check-form';
import { CheckHistory } from '@/components/partners/check-history';
import { DeedLine } from '@/components/ui/deed-line';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useReadPartners } from '@/lib/extension-pages/use-partners';
import { useCheckChanges, useCheckDraft, useChecks } from '@/lib/extension-pages/use-partnership-checks';
import type { Partner } from '@/lib/meetings/partner';
import {
  type Partnership,
  type PartnershipCheck,
  partnershipAt,
  reviewedPartnerships,
} from '@/lib/meetings/partnership-check';
import { emptyCheck } from '@/lib/meetings/partnership-scores';
import { timeInWords } from '@/lib/meetings/when';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { Page } from './page';
import { partnersAddress } from './route';

const back = { href: partnersAddress, label: t('partners.partners2') };
/** "24 Nov". */
const shortDay = (day: string) => timeInWords({ start: day }, day.slice(0, 4)).replace(/^\w+ /, '');
/** "Tue 24 Nov 2026". */
const longDay = (day: string) => timeInWords({ start: day });

interface ReviewProps extends ReturnType<typeof useCheckChanges> {
  partnership: Partnership;
  checks: readonly PartnershipCheck[];
  partners: readonly Partner[];
}

function Review({ partnership, checks, partners, onAdd, onDelete }: ReviewProps) {
  const [draft, onDraft] = useCheckDraft(partnership.id);
  const own = useMemo(
    () => reviewedPartnerships(checks, partners).find(({ id }) => id === partnership.id)?.checks ?? [],
    [checks, partners, partnership.id],
  );
  const save = async () => {
    await onAdd(partnership, draft);
    onDraft(emptyCheck);
  };
  return (
    <>
      <section className="stack" aria-labelledby="today">
        <h2 id="today">{t('partners.howIsItGoing')}</h2>
        <CheckForm draft={draft} onDraft={onDraft} onSave={save} />
      </section>
      <CheckHistory checks={own} shortDay={shortDay} longDay={longDay} onDelete={onDelete} />
    </>
  );
}

/**
 * A short private check of one partnership, with its history.
 * @param part of the address: a partner's id, or the name of a group.
 */
export function PartnershipPage({ part, database }: { part: string; database: Database }) {
  const deeds = useDeeds();
  const { known } = useReadPartners(database);
  const checks = useChecks(database);
  const changes = useCheckChanges(database, deeds);
  const partnership = known && partnershipAt(part, known.partners);
  if (!known || !checks)
    return (
      <Page title={t('partners.aPartnership')} back={back}>
        <div className="wait" aria-busy="true" />
      </Page>
    );
  if (!partnership)
    return (
      <Page title={t('partners.aPartnership')} back={back}>
        <p>{t('partners.thisPartnerIsNo')}</p>
      </Page>
    );
  return (
    <Page title={partnership.name} back={back} lead={<p>{t('partners.aShortLookAt')}</p>}>
      <Review partnership={partnership} checks={checks} partners={known.partners} {...changes} />
      <DeedLine {...deeds.deed} />
    </Page>
  );
}
