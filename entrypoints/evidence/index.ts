import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '@/lib/ask';
import { start } from './start';

const KEY = Symbol.for('matchbook evidence');

/** Gathers facts about the page in view; put into it by the background at a click, maybe twice. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [KEY]?: () => boolean };
  if (scope[KEY]?.()) return;
  scope[KEY] = isAlive;
  start();
});
