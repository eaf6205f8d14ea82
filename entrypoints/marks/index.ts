import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '@/lib/startOnce';
import { start } from './start';

/** Reads what a page lists and names; put into the page by the background when wanted, maybe twice. */
export default defineUnlistedScript(() => startOnce('marks', start));
