import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import {
  deletedNotes,
  notesOnPage,
  notesWithTag,
  openNotebook,
  readCopyState,
  readMe,
  tagsInUse,
} from '@/lib/notebook/read';
import { addNote, eraseNotebook } from '@/lib/notebook/write';
import { checkRecord } from '@/lib/records/check';
import { everyRecord, freshHome, note, page, value } from '../fixtures/notebook';
import kept from './kept/version1.json';

interface KeptStore {
  keyPath?: string;
  autoIncrement?: boolean;
  indexes: Record<string, string>;
}

/** Writes the kept database of version 1 as a real one. */
async function writeVersion1(name: string): Promise<void> {
  const db = await openDB(name, kept.version, {
    upgrade(fresh) {
      for (const [store, { indexes, ...how }] of Object.entries<KeptStore>(kept.stores)) {
        const made = fresh.createObjectStore(store, how);
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      }
    },
  });
  for (const row of kept.rows.records) await db.put('records', row);
  for (const row of kept.rows.outbox) await db.put('outbox', row);
  for (const row of kept.rows.meta) await db.put('meta', row.value, row.key);
  db.close();
}

describe('a database of version 1', () => {
  it('opens with everything that was in it, and is found by the new indexes', async () => {
    await writeVersion1('matchbook-old');
    const db = value(await openNotebook('matchbook-old'));
    expect(db.version).toBe(4);
    const address = 'https://www.alsc.ala.org/blog/2025/03/puppets/';
    expect((await notesOnPage(db, address)).map(({ text }) => text)).toEqual(['Written long ago']);
    expect((await notesWithTag(db, 'storytime')).map(({ text }) => text)).toEqual([
      'Written long ago',
    ]);
    expect((await deletedNotes(db)).map(({ text }) => text)).toEqual(['Deleted long ago']);
    expect(await tagsInUse(db)).toEqual([{ tag: 'Storytime', notes: 1 }]);
    expect(await readCopyState(db)).toEqual({ last: null, notes: 1 });
    expect(await readMe(db)).toBe('00000000000000000000000me');
    const all = await everyRecord(db);
    expect(all).toEqual(kept.rows.records.map(({ record }) => record));
    for (const record of all) expect(checkRecord(record)).not.toBeNull();
    const home = { db, device: 'bbbbbbbbbb', now: () => 1_750_000_000_000 };
    const { note: added } = value(await addNote(home, page, note('New')));
    expect(added.author).toBe('00000000000000000000000me');
  });
});

describe('a database', () => {
  it('of a newer version is left alone, by name', async () => {
    (await openDB('matchbook-new', 9)).close();
    expect(await openNotebook('matchbook-new')).toEqual({ ok: false, failure: 'newer-version' });
    const still = await openDB('matchbook-new');
    expect(still.version).toBe(9);
  });

  it('closes when a newer version of it is wanted, and says so', async () => {
    let closed = 0;
    value(await openNotebook('matchbook-x', () => closed++));
    const newer = await openDB('matchbook-x', 7);
    expect(closed).toBe(1);
    newer.close();
  });

  it('is erased although a view has it open', async () => {
    const home = await freshHome('matchbook-gone');
    value(await addNote(home, page, note('x')));
    const view = value(await openNotebook('matchbook-gone'));
    value(await eraseNotebook('matchbook-gone'));
    await expect(notesOnPage(view, page.pageAddress)).rejects.toThrow();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('matchbook-gone');
  });
});
