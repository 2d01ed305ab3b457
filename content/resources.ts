/** The resources, apart from the rest of the guide: a page that shows none opens without them. */
import type { Resource } from './schema';

/** Every resource, sorted by id. */
export const resources: readonly Resource[] = Object.values(
  import.meta.glob<Resource>('./resources/*.json', { eager: true, import: 'default' }),
);
