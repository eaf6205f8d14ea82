import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '@/lib/startOnce';
import { start } from './start';

/** Puts a text into the page's editor; put into the page by the background when a panel opens, maybe twice. */
export default defineUnlistedScript(() => startOnce('insert', start));
