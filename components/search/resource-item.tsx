import type { Resource } from '@/content/schema';

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
  if (status === 'closed') return 'Closed. Kept here so that you know.';
  if (urlRole === 'none') return 'No address known. The link searches the web.';
  if (urlRole === 'stand-in') return 'The original could not be found. This is the nearest page.';
  if (urlRole === 'landing') return `Leads to a page to start from. Look there for “${title}”.`;
  if (status === 'moved') return 'This has moved. The link leads to its new place.';
  return undefined;
}

/** A resource with all that is known of it, closed and moved ones marked. */
export function ResourceItem({ resource, searchUrl, archivedUrl }: Props) {
  const note = addressNote(resource);
  return (
    <>
      <a href={resource.url ?? searchUrl} target="_blank" rel="noopener noreferrer">
        {resource.title}
      </a>
      <span className="row soft">
        {resource.publisher} · {resource.kind} · {resource.cost}
        {resource.time && ` · ${resource.time}`}
        {resource.status === 'closed' && <span className="tag warn">Closed</span>}
        {resource.status === 'moved' && <span className="tag warn">Moved</span>}
      </span>
      <span>{resource.summary}</span>
      {note && <span className="soft">{note}</span>}
      {resource.note && <span className="soft">{resource.note}</span>}
      {archivedUrl && (
        <a className="soft" href={archivedUrl} target="_blank" rel="noopener noreferrer">
          Archived copy<span className="hidden-label"> of {resource.title}</span>
        </a>
      )}
    </>
  );
}
