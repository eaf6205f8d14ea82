import browser from 'webextension-polyfill';
import type { Settings } from '@/lib/calls';
import { inOrder } from './inOrder';

const DEFAULTS: Settings = {
  language: 'auto',
  hideHighlights: false,
  pageButton: true,
  side: 'right',
  width: 380,
  shared: false,
  suggestTo: '',
};

/** This device's settings. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return { ...DEFAULTS, ...(settings as Partial<Settings> | undefined) };
}

/** Changes some of this device's settings; answers all of them. */
export function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  return inOrder('settings', async () => {
    const settings = { ...(await readSettings()), ...changes };
    await browser.storage.local.set({ settings });
    return settings;
  });
}
