import { readNote } from '../records/note';
import type { NotedPage } from '../records/planMove';
import { fieldValue, isPurged } from '../records/record';
import type { NotebookDb } from './schema';

/** The notes that are looked through: those that changed last. */
const MOST_NOTES = 5_000;
const END: IDBValidKey = [];

/** The pages that the latest live notes are about, with their quotes, the page that changed last first. */
export async function notedPages(db: NotebookDb): Promise<NotedPage[]> {
  const live = IDBKeyRange.bound(['note', 0], ['note', 0, END]);
  const index = db.transaction('records').store.index('kind');
  const keys = await index.getAllKeys(live);
  const first = keys.at(-MOST_NOTES);
  const row = keys.length > MOST_NOTES && first ? await index.objectStore.get(first) : undefined;
  const range = row ? IDBKeyRange.bound(['note', 0, row.changed], ['note', 0, END]) : live;
  const pages = new Map<string, NotedPage>();
  for (const { record } of (await index.getAll(range)).reverse()) {
    if (isPurged(record)) continue;
    const note = readNote(record);
    const date = fieldValue(record, 'pageDate');
    const page = pages.get(note.pageAddress) ?? {
      address: note.pageAddress,
      title: note.pageTitle,
      kind: note.pageKind,
      date: typeof date === 'string' ? date : null,
      at: note.changed,
      quotes: [],
    };
    if (note.quote) page.quotes.push(note.quote);
    pages.set(note.pageAddress, page);
  }
  return [...pages.values()];
}
