import browser from 'webextension-polyfill';
import type { Settings } from '@/lib/calls';
import { inOrder } from './inOrder';

const DEFAULTS: Settings = {
  language: 'auto',
  hideHighlights: false,
  pageButton: 'always',
  side: 'right',
  place: 'page',
  width: 380,
  shared: false,
  suggestTo: '',
};

/** The first version kept a boolean. */
function pageButtonOf(kept: unknown): Settings['pageButton'] {
  if (kept === 'notes' || kept === 'never') return kept;
  return kept === false ? 'never' : 'always';
}

/** This device's settings. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  const kept = { ...DEFAULTS, ...(settings as Partial<Settings> | undefined) };
  return { ...kept, pageButton: pageButtonOf(kept.pageButton) };
}

/** Changes some of this device's settings; answers all of them. */
export function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  return inOrder('settings', async () => {
    const settings = { ...(await readSettings()), ...changes };
    await browser.storage.local.set({ settings });
    return settings;
  });
}
