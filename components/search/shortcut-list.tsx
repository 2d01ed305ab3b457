import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import type { HitView } from './hit-view';

export interface ShortcutsView {
  pinned: readonly HitView[];
  /** Opened lately and not pinned. */
  recent: readonly HitView[];
  onPin(id: string): void;
  onUnpin(id: string): void;
}

interface ListProps {
  heading: string;
  hits: readonly HitView[];
  action: string;
  onAction(id: string): void;
  onOpen(hit: HitView): void;
}

const wordsOf = ({ title }: HitView) => title.map(({ text }) => text).join('');

function ShortList({ heading, hits, action, onAction, onOpen }: ListProps) {
  if (!hits.length) return null;
  return (
    <section className="tight" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="list">
        {hits.map((hit) => (
          <li key={hit.id} className="row spread">
            <a
              href={hit.href}
              onClick={(event) => {
                event.preventDefault();
                onOpen(hit);
              }}
            >
              {wordsOf(hit)}
            </a>
            <Button look="plain" small onClick={() => onAction(hit.id)} aria-label={`${action} ${wordsOf(hit)}`}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was pinned and what was opened lately, shown while nothing is typed. */
export function ShortcutList({ shortcuts, onOpen }: { shortcuts: ShortcutsView; onOpen(hit: HitView): void }) {
  const { pinned, recent, onPin, onUnpin } = shortcuts;
  return (
    <>
      <ShortList
        heading={t('search.pinned')}
        hits={pinned}
        action={t('search.unpin')}
        onAction={onUnpin}
        onOpen={onOpen}
      />
      <ShortList
        heading={t('search.openedLately')}
        hits={recent}
        action={t('search.pin')}
        onAction={onPin}
        onOpen={onOpen}
      />
    </>
  );
}
