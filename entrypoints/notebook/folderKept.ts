import { type DBSchema, deleteDB, openDB } from 'idb';
import { databaseName } from '@/lib/notebook/read';

interface Schema extends DBSchema {
  folder: { key: string; value: FileSystemDirectoryHandle };
}

/**
 * The folder's handle, which no message can carry: so the tab that was given it keeps it, in a database of its own.
 * "Erase" takes it with the notebooks'.
 */
const NAME = databaseName('folder');
const ONE = 'match';

async function within<T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
const open = () =>
  openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('folder');
    },
    blocking(_now, _then, event) {
      (event.target as IDBDatabase).close();
    },
  });

export async function keepFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await within((db) => db.put('folder', handle, ONE));
}

export async function readFolder(): Promise<FileSystemDirectoryHandle | null> {
  // No database is made only to find nothing in it.
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === NAME)) return null;
  return (await within((db) => db.get('folder', ONE))) ?? null;
}

export async function forgetFolder(): Promise<void> {
  await deleteDB(NAME);
}
