import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { countWaiting, isWaiting, openNotebook, readMe, readToPublish } from '@/lib/notebook/read';
import { addNote, dropChannel, editNote, markPublished, mergeRecords } from '@/lib/notebook/write';
import { isPurged } from '@/lib/records/record';
import { everyRecord, freshHome, note, page, value } from '../fixtures/notebook';

describe('the outbox', () => {
  it('of version 2 gets a place for each of its rows', async () => {
    const home = await freshHome('matchbook-two');
    value(await addNote(home, page, note('One')));
    value(await addNote(home, page, note('Two')));
    const kept = await home.db.getAll('records');
    const meta = await home.db.get('meta', 'me');
    home.db.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('matchbook-two').onsuccess = resolve;
    });
    const old = await openDB('matchbook-two', 2, {
      upgrade(db) {
        const records = db.createObjectStore('records', { keyPath: 'id' });
        records.createIndex('page', 'pageAddress');
        records.createIndex('changed', 'changed');
        records.createIndex('tag', 'tags', { multiEntry: true });
        records.createIndex('kind', ['kind', 'gone', 'changed']);
        records.createIndex('deleted', 'deleted');
        db.createObjectStore('outbox', { keyPath: 'id' });
        db.createObjectStore('steps', { autoIncrement: true }).createIndex('group', 'group');
        db.createObjectStore('meta');
        db.createObjectStore('writing', { keyPath: 'key' }).createIndex('page', 'page');
        db.createObjectStore('tags', { keyPath: 'key' });
      },
    });
    for (const row of kept) {
      await old.put('records', row);
      await old.put('outbox', { id: row.id });
    }
    await old.put('meta', meta, 'me');
    old.close();
    const db = value(await openNotebook('matchbook-two'));
    expect((await db.getAll('outbox')).map(({ seq }) => seq).sort()).toEqual([1, 2]);
    expect(await countWaiting(db, 'browser')).toBe(2);
    const { note: third } = value(await addNote({ ...home, db }, page, note('Three')));
    expect((await db.get('outbox', third.id))?.seq).toBe(3);
  });

  it('empties as far as every channel has come, and no edit falls between', async () => {
    const home = await freshHome();
    const { note: one } = value(await addNote(home, page, note('One')));
    const read = await readToPublish(home.db, 'browser');
    value(await editNote(home, one.id, note('One, edited while it was published')));
    value(await markPublished(home, 'browser', read.seq));
    expect(await isWaiting(home.db, 'browser')).toBe(true);
    const later = await readToPublish(home.db, 'browser');
    value(await markPublished(home, 'browser', later.seq));
    expect(await isWaiting(home.db, 'browser')).toBe(false);
    expect(await home.db.count('outbox')).toBe(0);
    value(await dropChannel(home, 'browser'));
    value(await addNote(home, page, note('Two')));
    expect(await isWaiting(home.db, 'browser')).toBe(true);
  });
});

describe('two members of one person', () => {
  it('become one, whoever merges whom, and notes of nobody else are touched', async () => {
    const [a, b] = [await freshHome('matchbook-a'), await freshHome('matchbook-b')];
    value(await addNote(a, page, note('By a')));
    value(await addNote(b, page, note('By b')));
    const [meA, meB] = [await readMe(a.db), await readMe(b.db)];
    const [fromA, fromB] = [await everyRecord(a.db), await everyRecord(b.db)];
    const how = { publish: false, step: false, me: null };
    value(await mergeRecords(a, fromB, { ...how, same: [meB] }));
    value(await mergeRecords(b, fromA, { ...how, same: [meA] }));
    const one = [meA, meB].sort()[0];
    for (const home of [a, b]) {
      expect(await readMe(home.db)).toBe(one);
      const authors = (await everyRecord(home.db)).flatMap((record) =>
        isPurged(record) ? [] : [record.author],
      );
      expect(new Set(authors)).toEqual(new Set([one]));
    }
    const notes = async (home: typeof a) =>
      (await everyRecord(home.db)).filter((record) => !isPurged(record));
    expect(await notes(a)).toEqual(await notes(b));
    // What still names the other comes in again: it stays as it became.
    value(await mergeRecords(a, fromB, how));
    expect(await notes(a)).toEqual(await notes(b));
  });
});
