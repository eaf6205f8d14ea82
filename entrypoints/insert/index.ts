import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '@/lib/ask';
import { start } from './start';

const KEY = Symbol.for('matchbook insert');

/** Puts a text into the page's editor; put into the page by the background when a panel opens, maybe twice. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [KEY]?: () => boolean };
  if (scope[KEY]?.()) return;
  scope[KEY] = isAlive;
  start();
});
