/** Whether two states of a record (or parts of it) hold the same, in whatever order their keys were stored. */
export function alike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [x, y] = [Object.entries(a), Object.entries(b)];
  return (
    x.length === y.length &&
    x.every(([key, value]) => Object.hasOwn(b, key) && alike(value, b[key as keyof typeof b]))
  );
}
