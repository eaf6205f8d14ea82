import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  bytesOfPicture,
  compareWords,
  invitationCode,
  isOwn,
  kindOf,
  memberValueKey,
  newDeviceKeys,
  textForPicture,
} from '@/lib/seal';
import * as pairing from '@/lib/sync/pairing';
import * as segments from '@/lib/sync/segments';

/** Sealing, pairing and the exchange, for the worker that takes them when they are first used (plugins/laterInWorker.mjs). */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, {
      matchbookMatch: {
        bytesOfPicture,
        compareWords,
        invitationCode,
        isOwn,
        kindOf,
        memberValueKey,
        newDeviceKeys,
        textForPicture,
        ...pairing,
        ...segments,
      },
    });
  },
});
