import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Answer, Ask, CallName } from '@/lib/calls';
import { allNotes } from '@/lib/notebook/read';
import type { Note } from '@/lib/records/note';
import { type AreaItems, type AreaRules, SyncArea } from '../../doubles/SyncArea';
import { fromNotebook, get, openPanel, World } from './world';

/** One browser profile: its databases, its own storage, its view of the account's area. One sits at one at a time. */
export class Profile {
  readonly area: SyncArea;
  private factory = new IDBFactory();
  private local: Record<string, unknown> = {};
  world = new World();

  constructor(rules: AreaRules = 'chromium') {
    this.area = new SyncArea(rules, (changes) => {
      void fakeBrowser.storage.onChanged.trigger(changes as never, 'sync');
    });
  }

  /** Goes on with this profile, whose background was stopped. */
  async sit(): Promise<this> {
    await seated?.leave();
    seated = this;
    globalThis.indexedDB = this.factory;
    await fakeBrowser.storage.local.set(this.local);
    this.world = new World();
    this.world.area = this.area;
    await this.world.start();
    return this;
  }

  private async leave(): Promise<void> {
    this.local = await fakeBrowser.storage.local.get(null);
    fakeBrowser.reset();
  }

  /** The same disk in another profile. */
  async copied(): Promise<Profile> {
    const twin = new Profile(this.area.rules);
    twin.local = structuredClone(await fakeBrowser.storage.local.get(null));
    twin.area.items = this.area.get();
    twin.factory = await copyOf(this.factory);
    return twin;
  }

  ask<N extends CallName>(call: N, ask: Ask<N>): Promise<Answer<N>> {
    return get(fromNotebook(), call, ask);
  }

  async write(text: string, onlyMe = false): Promise<Note> {
    const { panel } = await openPanel(this.world.tabs.get(1) ?? this.world.tab());
    const input = { text, quote: null, tags: [], competencies: [], onlyMe };
    return (await get(panel, 'note.add', input)).note;
  }

  edit(note: Note, text: string): Promise<{ note: Note }> {
    const { id, quote, tags, competencies, onlyMe } = note;
    return this.ask('note.edit', { id, text, quote, tags, competencies, onlyMe });
  }

  /** One round of browser sync, as an alarm or a save brings it about. */
  async round(): Promise<number | null> {
    return (await import('@/entrypoints/background/browserSync/round')).round();
  }

  async notes(): Promise<Note[]> {
    const { home } = await import('@/entrypoints/background/home');
    return allNotes((await home()).db);
  }

  async texts(): Promise<string[]> {
    return (await this.notes()).flatMap(({ text, otherTexts }) => [text, ...otherTexts]).sort();
  }

  state() {
    return this.ask('sync.state', { notes: [] });
  }
}

let seated: Profile | null = null;

/** Before each test: nobody sits anywhere. */
export function standUp(): void {
  seated = null;
}

async function copyOf(from: IDBFactory): Promise<IDBFactory> {
  const to = new IDBFactory();
  const { openDB } = await import('idb');
  const { openNotebook } = await import('@/lib/notebook/read');
  for (const { name = '' } of await from.databases()) {
    globalThis.indexedDB = from;
    const source = await openDB(name);
    const rows = new Map<string, [unknown, IDBValidKey][]>();
    for (const store of source.objectStoreNames) {
      const [values, keys] = [await source.getAll(store), await source.getAllKeys(store)];
      rows.set(
        store,
        values.map((value, i) => [value, keys[i] as IDBValidKey]),
      );
    }
    source.close();
    globalThis.indexedDB = to;
    const made = await openNotebook(name);
    if (!made.ok) throw new Error(made.failure);
    made.value.close();
    const target = await openDB(name);
    for (const [store, all] of rows) {
      const tx = target.transaction(store, 'readwrite');
      for (const [value, key] of all) await tx.store.put(value, tx.store.keyPath ? undefined : key);
      await tx.done;
    }
    target.close();
    globalThis.indexedDB = from;
  }
  return to;
}

/** The account: carries areas between profiles by the browsers' rules (first commit wins; sync.md 1.3). */
export class Account {
  server: AreaItems = {};
  private bases = new Map<SyncArea, AreaItems>();

  carry(area: SyncArea): void {
    const [base, local] = [this.bases.get(area), area.get()];
    const merged: AreaItems = {};
    const filled = Object.keys(this.server).length > 0;
    for (const key of new Set([...Object.keys(this.server), ...Object.keys(local)])) {
      const value = this.chosen(key, base ?? (filled ? local : {}), local, area.rules);
      if (value !== undefined) merged[key] = value;
    }
    this.server = merged;
    this.bases.set(area, merged);
    if (JSON.stringify(sorted(merged)) !== JSON.stringify(sorted(local))) area.arrive(merged);
  }

  private chosen(key: string, base: AreaItems, local: AreaItems, rules: AreaRules): unknown {
    const [was, here, there] = [base[key], local[key], this.server[key]];
    const [hereNew, thereNew] = [here !== was, there !== was];
    if (!hereNew) return there;
    if (!thereNew) return here;
    // Both changed it: the account's wins; in Chromium not where it is gone there.
    return there === undefined && rules === 'chromium' ? here : there;
  }
}

const sorted = (items: AreaItems) => Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1));
