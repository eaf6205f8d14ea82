import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '@/lib/startOnce';
import { start } from './start';

/** Finds, paints and describes passages; put into the page by the background when wanted, maybe twice. */
export default defineUnlistedScript(() => startOnce('passages', start));
