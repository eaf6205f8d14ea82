import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnce } from '@/lib/startOnce';
import { start } from './start';

/** Gathers facts about the page in view; put into it by the background at a click, maybe twice. */
export default defineUnlistedScript(() => startOnce('evidence', start));
