import { isAlive } from './ask';

/**
 * Starts a script that the background may put into a page more than once: again only where the one that is there
 * belongs to an extension that was updated meanwhile. The scripts of one page tell each other by `name`.
 */
export function startOnce(name: string, start: () => void): void {
  const key = Symbol.for(`matchbook ${name}`);
  const scope = globalThis as { [key]?: () => boolean };
  if (scope[key]?.()) return;
  scope[key] = isAlive;
  start();
}
