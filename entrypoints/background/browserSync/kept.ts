import browser from 'webextension-polyfill';
import type { SyncState } from '@/lib/calls/syncCalls';
import type { Pace } from '@/lib/sync/pace';
import { inOrder } from '../inOrder';

/**
 * All that browser sync remembers of itself: in `storage.local`, since the worker may be stopped between any two
 * steps. What is to be written never stands here: it follows from the notebook and the area.
 */
export interface KeptSync {
  /** "Keep a copy with my browser account"; `null`: not chosen. */
  on: boolean | null;
  /** The part of the area that this notebook has (lib/sync/browser/part.ts); '': the account's first. */
  part: string;
  /** When this device first looked into the area, when it last heard of another's work there, and when it last wrote. */
  began: number | null;
  heard: number | null;
  wrote: number | null;
  pace: Pace | null;
  /** Refusals in a row, and when to try again. */
  refusals: number;
  retry: number | null;
  /** The area when all was done, as a digest; '' where something is left to do. */
  seen: string;
  /** The highest number that a part of the own journal was given, and what was last to be written there, by key. */
  seq: number;
  values: Record<string, string>;
  /** When each pack was written here (milliseconds since 1970): the account may still refuse it. */
  packs: Record<string, number>;
  /** When the journal was last emptied into packs. */
  compacted: number;
  /** The sentence that says so was shown and read. */
  told: boolean;
  at: Exclude<SyncState['at'], 'off'>;
  /** Notes that travel, and all notes. */
  travel: number;
  notes: number;
  /** Ids of the notes that travel, where not all do. */
  travelling: string[];
  /** Of the others, those that are too long to travel at all. */
  long: string[];
  /** Records in the area that this device has no key for. */
  sealed: number;
}

const NOTHING: KeptSync = {
  on: null,
  part: '',
  began: null,
  heard: null,
  wrote: null,
  pace: null,
  refusals: 0,
  retry: null,
  seen: '',
  seq: 0,
  values: {},
  packs: {},
  compacted: 0,
  told: false,
  at: 'waiting',
  travel: 0,
  notes: 0,
  travelling: [],
  long: [],
  sealed: 0,
};

const KEY = 'browserSync';

/** What a notebook begins with that is not the account's first: off, with a part of its own. */
export const beginKept = (part: string, on: boolean): Partial<KeptSync> => ({
  on,
  part,
  told: true,
});

export async function readKept(): Promise<KeptSync> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return { ...NOTHING, ...(kept as Partial<KeptSync> | undefined) };
}

/** Changes some of it; answers all of it. */
export function changeKept(changes: Partial<KeptSync>): Promise<KeptSync> {
  return inOrder(KEY, async () => {
    const kept = { ...(await readKept()), ...changes };
    await browser.storage.local.set({ [KEY]: kept });
    return kept;
  });
}
