import { Button } from '@/components/ui/button';
import { usePolicy } from '@/lib/extension-pages/use-policy';
import { mayExport } from '@/lib/settings/policy';
import { t } from '@/lib/words/words';

/** Prints this page, as `components/theme/print.css` lays it out; not there where the organisation allows no export. */
export function PrintButton() {
  const policy = usePolicy();
  if (!mayExport(policy)) return null;
  return (
    <Button small onClick={() => print()}>
      {t('dashboard.print')}
    </Button>
  );
}
