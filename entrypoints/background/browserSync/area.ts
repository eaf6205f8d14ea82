import browser from 'webextension-polyfill';
import type { Items, Reading } from '@/lib/sync/browser';
import { readDictionaries } from '@/lib/sync/browser';

/** How this browser counts bytes. */
export const COUNTING = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

/** Read once in a worker's life. */
let dictionaries: Promise<Reading['dictionaries']> | null = null;

async function load(file: string): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(file as '/'));
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * What is needed to read and write values. Without a key, before a match, they go as they are; with one, what is sealed
 * can be read.
 */
export async function reading(key: CryptoKey | null = null): Promise<Reading> {
  dictionaries ??= readDictionaries(load);
  try {
    return { dictionaries: await dictionaries, key };
  } catch (error) {
    dictionaries = null;
    throw error;
  }
}

/** Everything in the area. */
export function readItems(): Promise<Items> {
  return browser.storage.sync.get(null);
}

/** Two areas with one digest hold the same. */
export async function digestOf(items: Items): Promise<string> {
  const sorted = Object.keys(items)
    .sort()
    .map((key) => [key, items[key]]);
  const bytes = new TextEncoder().encode(JSON.stringify(sorted));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}
