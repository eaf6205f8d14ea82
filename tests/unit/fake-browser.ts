/** Stands in for webextension-polyfill in unit tests: the fake browser that WXT keeps. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export default fakeBrowser;
