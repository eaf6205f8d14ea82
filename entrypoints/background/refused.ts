import browser from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import { offerBeside } from './offerBeside';
import { changeTab, tabState } from './tabState';

/** How often it is looked whether a frame's panel has shown itself, in milliseconds, and how many times. */
const EVERY_MS = 1_500;
const TIMES = 6;

const pause = () => new Promise((done) => setTimeout(done, EVERY_MS));

/**
 * Waits for the panel that is framed next in a tab. A page with COEP `require-corp` has Chromium load an error in
 * its place, and nobody is told: then the page takes the frame away, and the side panel is offered.
 */
export async function watchFrame(tabId: number, token: string): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (let time = 0; time < TIMES; time++) {
    await pause();
    const state = await tabState(tabId);
    if (!state.open || state.token !== token) return;
    const reply = await askPage(tabId, 'tab.refused', {});
    if (!reply.ok) return;
    if (!reply.value) continue;
    await changeTab(tabId, () => ({ open: false, token: null, frame: null }));
    const { active, windowId } = await browser.tabs.get(tabId);
    if (active) await offerBeside(tabId, windowId);
    return;
  }
}
