import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAlive } from '@/lib/ask';
import { start } from './start';

const KEY = Symbol.for('matchbook page');

export default defineContentScript({
  matches: ['*://*.ala.org/*'],
  runAt: 'document_idle',
  // A page that listens would know us by it.
  noScriptStartedPostMessage: true,
  main() {
    // The manifest and the background (at install, for tabs already open) may both put it into a page.
    const scope = globalThis as { [KEY]?: () => boolean };
    if (scope[KEY]?.()) return;
    scope[KEY] = isAlive;
    start();
  },
});
