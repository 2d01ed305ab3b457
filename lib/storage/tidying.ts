/** Name of the lock of whatever goes through all that is stored: tidying up after a page has opened, and deleting everything. */
export const tidying = 'tidy';
