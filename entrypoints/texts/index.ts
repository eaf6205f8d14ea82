import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { editShared, isShared, mergeShared, readShared } from '@/lib/records/sharedText';

/** Texts that both write, for the worker that takes them when they are first used (plugins/laterInWorker.mjs). */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, {
      matchbookTexts: { editShared, isShared, mergeShared, readShared },
    });
  },
});
