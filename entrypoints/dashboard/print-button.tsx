import { Button } from '@/components/ui/button';
import { t } from '@/lib/words/words';

/** Prints this page, as `components/theme/print.css` lays it out. */
export function PrintButton() {
  return (
    <Button small onClick={() => print()}>
      {t('dashboard.print')}
    </Button>
  );
}
