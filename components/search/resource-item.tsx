import { inWords } from '@/components/ui/in-words';
import type { Resource } from '@/content/schema';
import { t } from '@/lib/words/words';

interface Props {
  resource: Resource;
  /** Where to look when the resource has no address of its own. */
  searchUrl: string;
  /** A copy that an archive keeps, for when the page itself is gone. */
  archivedUrl?: string | undefined;
}

/** What a person must know of an address before following it; undefined when it simply leads there. */
export function addressNote({
  status,
  urlRole,
  title,
}: Pick<Resource, 'status' | 'urlRole' | 'title'>): string | undefined {
  if (status === 'closed') return t('search.closedKeptHereSo');
  if (urlRole === 'none') return t('search.noAddressKnownThe');
  if (urlRole === 'stand-in') return t('search.theOriginalCouldNot');
  if (urlRole === 'landing') return t('search.leadsToAPage', { title });
  if (status === 'moved') return t('search.thisHasMovedThe');
  return undefined;
}

/** A resource with all that is known of it, closed and moved ones marked. */
export function ResourceItem({ resource, searchUrl, archivedUrl }: Props) {
  const note = addressNote(resource);
  return (
    <>
      <a href={resource.url ?? searchUrl} lang="en-GB" target="_blank" rel="noopener noreferrer">
        {resource.title}
      </a>
      <span className="row soft">
        {resource.publisher} · {resource.kind} · {resource.cost}
        {resource.time && ` · ${resource.time}`}
        {resource.status === 'closed' && <span className="tag warn">{t('search.closed')}</span>}
        {resource.status === 'moved' && <span className="tag warn">{t('search.moved')}</span>}
      </span>
      <span lang="en-GB">{resource.summary}</span>
      {note && <span className="soft">{note}</span>}
      {resource.note && <span className="soft">{resource.note}</span>}
      {archivedUrl && (
        <a className="soft" href={archivedUrl} target="_blank" rel="noopener noreferrer">
          {inWords('search.archivedCopy', {
            hidden: <span className="hidden-label"> {t('search.archivedCopyOf', { title: resource.title })}</span>,
          })}
        </a>
      )}
    </>
  );
}
