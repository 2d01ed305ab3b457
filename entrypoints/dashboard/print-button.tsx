import { Button } from '@/components/ui/button';

/** Prints this page, as `components/theme/print.css` lays it out. */
export function PrintButton() {
  return (
    <Button small onClick={() => print()}>
      Print
    </Button>
  );
}
