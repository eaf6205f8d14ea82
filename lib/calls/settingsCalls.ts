import type { CopyState, Member, Settings } from '../calls';
import type { StoredRecord } from '../records/record';

/** The notebook tab, settings, the lock, copies. */
export interface SettingsCalls {
  /** Which database the notebook tab may read, and for whom. */
  'notebook.which': {
    ask: Record<never, never>;
    answer: { name: string; me: string; settings: Settings };
  };
  'settings.read': {
    ask: Record<never, never>;
    answer: { settings: Settings; members: Member[]; copy: CopyState; locked: boolean };
  };
  'settings.write': { ask: Partial<Omit<Settings, 'shared'>>; answer: Settings };
  /** The own name and role. */
  'member.write': { ask: { name: string; role: 'mentor' | 'mentee' }; answer: Member };
  /** Switches "This is a shared computer" on with a passphrase, or off with the same. */
  'lock.set': { ask: { passphrase: string; on: boolean }; answer: null };
  /** Shows again what was hidden. */
  'lock.open': { ask: { passphrase: string }; answer: null };
  /** Hides now. */
  'lock.close': { ask: Record<never, never>; answer: null };
  /** Somebody is here, reading: counts as use, so that it does not lock yet. At most once a minute. */
  'lock.used': { ask: Record<never, never>; answer: null };
  /** A copy was saved: remembers when. */
  'copy.saved': { ask: { records: number }; answer: null };
  /** Merges at most 500 checked records, from a file that the notebook tab has read; batches of one `run` are one step. */
  'copy.merge': {
    ask: { records: StoredRecord[]; me: string | null; run?: string };
    answer: { added: number; changed: number };
  };
  /** Erases this computer's copy: database, settings, everything. */
  'notebook.erase': { ask: Record<never, never>; answer: null };
}
