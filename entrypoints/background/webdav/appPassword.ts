import { type DBSchema, deleteDB, openDB } from 'idb';
import { databaseName } from '@/lib/notebook/read';

/** A password, sealed under a key that cannot be read out, made for it alone. */
interface Sealed {
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

interface Schema extends DBSchema {
  sealed: { key: string; value: Sealed };
}

/** A database of its own: no export and no copy of a notebook reads it. "Erase" takes it with the notebooks'. */
const NAME = databaseName('passwords');
const ONE = 'webdav';

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
      db.createObjectStore('sealed');
    },
  });

/** Sealed for this folder and user, it opens for no other. */
const how = (iv: Uint8Array<ArrayBuffer>, folder: string, user: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify([folder, user])),
});

/**
 * Keeps the app password of a WebDAV folder on this device. It keeps it from whoever copies files of the profile; code
 * that runs in the extension can use it.
 */
export async function keepPassword(folder: string, user: string, password: string): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(password);
  const bytes = await crypto.subtle.encrypt(how(iv, folder, user), key, text);
  await within((db) => db.put('sealed', { key, iv, bytes }, ONE));
}

/** The app password that was kept for this folder and user; `null` where there is none. */
export async function readPassword(folder: string, user: string): Promise<string | null> {
  const kept = await within((db) => db.get('sealed', ONE));
  if (!kept) return null;
  try {
    const { key, iv, bytes } = kept;
    return new TextDecoder().decode(await crypto.subtle.decrypt(how(iv, folder, user), key, bytes));
  } catch {
    return null;
  }
}

/** Forgets it. */
export async function forgetPassword(): Promise<void> {
  await deleteDB(NAME);
}
