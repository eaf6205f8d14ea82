import type { SyncState, SyncView } from '@/lib/calls/syncCalls';
import { isWaiting } from '@/lib/notebook/read';
import { home } from '../home';
import { type KeptSync, readKept } from './kept';
import { isOn } from './round';

/** What says more than that something is on its way. */
const STAYS: SyncState['at'][] = ['match', 'refused', 'empty', 'full', 'other'];

async function stateOf(kept: KeptSync): Promise<SyncState> {
  const { wrote, travel, notes, sealed, told } = kept;
  const shown = { when: wrote, travel, notes, sealed, told };
  if (!(await isOn(kept))) return { ...shown, on: false, at: 'off' };
  const waits = await isWaiting((await home()).db, 'browser');
  if (kept.at === 'empty' && waits) return { ...shown, on: true, at: 'waiting' };
  return { ...shown, on: true, at: waits && !STAYS.includes(kept.at) ? 'waiting' : kept.at };
}

/** How browser sync stands. */
export async function syncState(): Promise<SyncState> {
  return stateOf(await readKept());
}

/** The same, with those of these notes that do not travel. */
export async function syncView(notes: string[]): Promise<SyncView> {
  const kept = await readKept();
  const state = await stateOf(kept);
  const there = new Set(kept.travelling);
  const some = state.on && kept.travel < kept.notes && ['full', 'saved'].includes(kept.at);
  const stays = some ? notes.filter((id) => !there.has(id)) : [];
  return { ...state, stays, long: stays.filter((id) => kept.long.includes(id)) };
}
