import { type PartnerKind, partnerKinds } from '@/lib/meetings/partner';
import { Chip, Chips } from '../ui/chips';

const words: Record<PartnerKind, string> = { person: 'A person', organisation: 'An organisation' };

/** Is the partner a person or an organisation? */
export function KindChips({ kind, onKind }: { kind: PartnerKind; onKind(kind: PartnerKind): void }) {
  return (
    <Chips label="A person or an organisation" oneOf round>
      {partnerKinds.map((one) => (
        <Chip key={one} pressed={one === kind} onPress={() => onKind(one)}>
          {words[one]}
        </Chip>
      ))}
    </Chips>
  );
}
