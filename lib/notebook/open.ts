import { deleteDB, openDB } from 'idb';
import { failureOf, type Kept } from './kept';
import { type NotebookDb, type NotebookSchema, SCHEMA_VERSION, upgrade } from './schema';

/** The name of a notebook's database. */
export function databaseName(notebook: string): string {
  return `matchbook-${notebook}`;
}

/**
 * Opens a notebook's database and brings it to the present version. It closes by itself when a newer
 * version of the extension, or "Erase", wants it: `closed` then hears of it. `newer-version` where a
 * newer Matchbook wrote it: nothing is touched.
 */
export async function openNotebook(
  name: string,
  closed: () => void = () => {},
): Promise<Kept<NotebookDb>> {
  try {
    const db = await openDB<NotebookSchema>(name, SCHEMA_VERSION, {
      upgrade,
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
    return { ok: true, value: db };
  } catch (error) {
    return failureOf(error);
  }
}

/** Deletes a notebook's database, once every view has let go of it. */
export async function eraseNotebook(name: string): Promise<Kept<null>> {
  try {
    await deleteDB(name);
    return { ok: true, value: null };
  } catch (error) {
    return failureOf(error);
  }
}
