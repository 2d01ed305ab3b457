/** Whether this page may go on with the database, or must be loaded again after an update. */
import { type DatabaseState, watchDatabaseState } from '@/lib/storage/database';
import { useWatched } from './use-watched';

export const useDatabaseState = (): DatabaseState => useWatched<DatabaseState>(watchDatabaseState, 'well');
