import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkWebDav } from '@/lib/sync/remotes/checkWebDav';
import { webDavRemote } from '@/lib/sync/remotes/webdav';

/** WebDAV, for the worker that takes it when it is first used (plugins/laterInWorker.mjs). */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, { matchbookWebDav: { checkWebDav, webDavRemote } });
  },
});
