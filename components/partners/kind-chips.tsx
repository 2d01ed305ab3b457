import { type PartnerKind, partnerKinds } from '@/lib/meetings/partner';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';

const words: Record<PartnerKind, string> = {
  person: t('partners.aPerson'),
  organisation: t('partners.anOrganisation'),
};

/** Is the partner a person or an organisation? */
export function KindChips({ kind, onKind }: { kind: PartnerKind; onKind(kind: PartnerKind): void }) {
  return (
    <Chips label={t('partners.aPersonOrAn')} oneOf round>
      {partnerKinds.map((one) => (
        <Chip key={one} pressed={one === kind} onPress={() => onKind(one)}>
          {words[one]}
        </Chip>
      ))}
    </Chips>
  );
}
