import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copiedFrom, readArea, readDictionaries } from '@/lib/sync/browser';
import { plan } from '@/lib/sync/plan';

/** Browser sync, for the worker that takes it when it is first used (plugins/laterInWorker.mjs). */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, {
      matchbookSync: { copiedFrom, plan, readArea, readDictionaries },
    });
  },
});
