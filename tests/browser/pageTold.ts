import type { PanelView } from '@/lib/calls';
import type { RecommendedSite } from '@/lib/pages/page';
import type { Device } from './driver/Device.mjs';
import type { View } from './driver/View.mjs';

/** What the background tells the panel of its page. */
export const told = (panel: View) =>
  panel.evaluate(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const reply = await api.runtime.sendMessage({ call: 'panel.view', ask: {} });
    return reply.value as PanelView;
  });

/** The sites of a tab's page, as marks.js reads them when the background asks. */
export const sitesOf = (device: Device, tabId: number): Promise<RecommendedSite[]> =>
  device.background(async (scope, tab) => {
    const api = (scope.browser ?? scope.chrome) as typeof chrome;
    await api.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      files: ['/marks.js'],
    });
    const wire = { call: 'marks.sites', ask: {} };
    const reply = await api.tabs.sendMessage(tab, wire, { frameId: 0 });
    return reply.value.sites as RecommendedSite[];
  }, tabId);

/** What the panel's top says of its page. */
export const pageLine = (panel: View) =>
  panel.evaluate(() => document.querySelector('.page-line')?.textContent ?? '');
