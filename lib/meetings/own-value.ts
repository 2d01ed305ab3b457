/**
 * The value that a table itself holds for a key from outside. Without this, a key such as `constructor` or `__proto__`
 * finds what every object inherits.
 */
export const ownValue = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
