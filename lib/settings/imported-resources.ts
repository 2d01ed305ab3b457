/** Entries of a file of the organisation's resources. Apart from what reads them, which is loaded with the search. */
import * as z from 'zod/mini';
import { storedItem } from '../storage/item';
import { importedKey } from './imported-key';

/** Entries that a person imported, as they stood in the file; empty when there are none. */
export const importedEntries = storedItem(importedKey, z.array(z.unknown()), []);
