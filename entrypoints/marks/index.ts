import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '@/lib/ask';
import { start } from './start';

const KEY = Symbol.for('matchbook marks');

/** Reads what a page lists and names; put into the page by the background when wanted, maybe twice. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [KEY]?: () => boolean };
  if (scope[KEY]?.()) return;
  scope[KEY] = isAlive;
  start();
});
