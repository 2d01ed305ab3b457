/** The name of the database, apart from what opens it: a worker reads it without the browser's extension API. */
export const databaseName = 'before-we-meet';
