/** Under which entries of a file of the organisation's resources are stored. Apart, so that it can be named without parsing any. */
export const importedKey = 'organisation-resources';
