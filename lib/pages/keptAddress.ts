/**
 * The address that notes of the page in view are kept under, as page.js last recognised it, for the scripts
 * that share its isolated world (passages.js). The page's own scripts do not see that world.
 */
const KEY = Symbol.for('matchbook address');

export function keepAddress(address: string): void {
  (globalThis as { [KEY]?: string })[KEY] = address;
}

/** '' where page.js does not run. */
export function keptAddress(): string {
  return (globalThis as { [KEY]?: string })[KEY] ?? '';
}
