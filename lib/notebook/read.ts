import { type Note, readNote } from '../records/note';
import type { Writing } from '../records/noteInput';
import {
  fieldValue,
  isPurged,
  type Kind,
  type LiveRecord,
  type StoredRecord,
} from '../records/record';
import type { Row } from './row';
import { samePages } from './samePages';
import type { Meta, NotebookDb } from './schema';
import { writingKey } from './writing';

export { notedPages } from './notedPages';
export { databaseName, openNotebook } from './open';
export { commentsAbout } from './read/comments';
export * from './read/exchange';
export {
  type Channel,
  countWaiting,
  isWaiting,
  readToPublish,
  type ToPublish,
} from './read/outbox';
export { allReviews, allSites, liveRecord, readPicture, readReviewWriting } from './read/sites';
export { samePages } from './samePages';
export type { NotebookDb, Row };

/** One of the match, as views show it (`Member` of lib/calls.ts). */
export interface MemberRow {
  id: string;
  name: string;
  role: 'mentor' | 'mentee';
  me: boolean;
}

/** Above every key that begins with the same parts: an array sorts after all numbers and strings. */
const END: IDBValidKey = [];
const liveOf = (kind: Kind) => IDBKeyRange.bound([kind, 0], [kind, 0, END]);

function liveRecords(rows: Row[]): LiveRecord[] {
  return rows.flatMap((row) => (row.gone === 0 && !isPurged(row.record) ? [row.record] : []));
}

const notesOf = (rows: Row[]): Note[] =>
  liveRecords(rows)
    .filter((record) => record.kind === 'note')
    .map(readNote);

/** One record, as it is stored. */
export async function readRecord(db: NotebookDb, id: string): Promise<StoredRecord | null> {
  return (await db.get('records', id))?.record ?? null;
}

/** The live notes of a page, under every address that it is known to have had, oldest first. */
export async function notesOnPage(db: NotebookDb, address: string): Promise<Note[]> {
  return notesOf((await samePages(db, address)).rows).sort(
    (a, b) => a.made - b.made || (a.id < b.id ? -1 : 1),
  );
}

/** How many live notes a page has. */
export async function countOnPage(db: NotebookDb, address: string): Promise<number> {
  return (await notesOnPage(db, address)).length;
}

/** The live records that bear a tag, given by its folded name (the part of `tagField` after the colon). */
export async function recordsWithTag(db: NotebookDb, tag: string): Promise<LiveRecord[]> {
  return liveRecords(await db.getAllFromIndex('records', 'tag', tag));
}

/** The live notes that bear a tag, given by its folded name. */
export async function notesWithTag(db: NotebookDb, tag: string): Promise<Note[]> {
  return notesOf(await db.getAllFromIndex('records', 'tag', tag));
}

/** The live records of a kind, the one that changed last first. */
export async function recordsOfKind(db: NotebookDb, kind: Kind): Promise<LiveRecord[]> {
  return liveRecords(await db.getAllFromIndex('records', 'kind', liveOf(kind))).reverse();
}

/** How many live records of a kind there are. */
export async function countOfKind(db: NotebookDb, kind: Kind): Promise<number> {
  const live = await meta(db, 'live');
  return live ? (live[kind] ?? 0) : db.countFromIndex('records', 'kind', liveOf(kind));
}

/** How many live records there are. */
export async function countLive(db: NotebookDb): Promise<number> {
  const live = await meta(db, 'live');
  return live ? Object.values(live).reduce((sum, count) => sum + count, 0) : db.count('records');
}

/** All live notes, the one that changed last first; `most` of them where it is given. */
export async function allNotes(db: NotebookDb, most = Number.POSITIVE_INFINITY): Promise<Note[]> {
  if (most === Number.POSITIVE_INFINITY) return (await recordsOfKind(db, 'note')).map(readNote);
  const rows: Row[] = [];
  const index = db.transaction('records').store.index('kind');
  let cursor = await index.openCursor(liveOf('note'), 'prev');
  while (cursor && rows.length < most) {
    rows.push(cursor.value);
    cursor = rows.length < most ? await cursor.continue() : null;
  }
  return notesOf(rows);
}

/** Every record that changed at or after a time (milliseconds since 1970), by its stamps; purged ones too. */
export async function recordsChangedSince(db: NotebookDb, time: number): Promise<StoredRecord[]> {
  const rows = await db.getAllFromIndex('records', 'changed', IDBKeyRange.lowerBound(time));
  return rows.map((row) => row.record);
}

/** What is under "Recently deleted", the latest first. */
export async function deletedRecords(db: NotebookDb): Promise<LiveRecord[]> {
  const rows = await db.getAllFromIndex('records', 'deleted');
  return rows.flatMap((row) => (isPurged(row.record) ? [] : [row.record])).reverse();
}

/** The notes under "Recently deleted", the latest first. */
export async function deletedNotes(db: NotebookDb): Promise<Note[]> {
  return (await deletedRecords(db)).filter((record) => record.kind === 'note').map(readNote);
}

/** The tags in use, with how many records bear each, most used first. */
export async function tagsInUse(db: NotebookDb): Promise<{ tag: string; notes: number }[]> {
  const rows = await db.getAll('tags');
  return rows
    .map(({ tag, notes }) => ({ tag, notes }))
    .sort((a, b) => b.notes - a.notes || (a.tag < b.tag ? -1 : 1));
}

/** Every record there is, in batches of at most `size`, by id: for a copy. */
export async function* allRecords(db: NotebookDb, size = 500): AsyncGenerator<StoredRecord[]> {
  let after: string | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const rows: Row[] = await db.getAll('records', range, size);
    if (rows.length > 0) yield rows.map((row) => row.record);
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last.id;
  }
}

async function meta<K extends keyof Meta>(db: NotebookDb, key: K): Promise<Meta[K] | undefined> {
  return (await db.get('meta', key)) as Meta[K] | undefined;
}

/** The id of the member who writes here; '' in a database that nothing was written to yet. */
export async function readMe(db: NotebookDb): Promise<string> {
  return (await meta(db, 'me')) ?? '';
}

/** What pairing remembers (`KeptMatch` of lib/sync/pairing); `null` where there never was a match. */
export async function readMatch(db: NotebookDb): Promise<object | null> {
  return (await meta(db, 'match')) ?? null;
}

function memberOf(record: LiveRecord, me: string): MemberRow {
  return {
    id: record.id,
    name: String(fieldValue(record, 'name') ?? ''),
    role: fieldValue(record, 'role') === 'mentor' ? 'mentor' : 'mentee',
    me: record.id === me,
  };
}

/** The match: the person here first, who is a mentee without a name until something else is written. */
export async function readMembers(db: NotebookDb): Promise<MemberRow[]> {
  const [me, records] = await Promise.all([readMe(db), recordsOfKind(db, 'member')]);
  const members = records.map((record) => memberOf(record, me));
  const own = members.find((member) => member.me) ?? { id: me, name: '', role: 'mentee', me: true };
  return [own, ...members.filter((member) => !member.me)];
}

/** What is being written about a page: a new note, and edits of its notes. */
export async function readWriting(db: NotebookDb, address: string): Promise<Writing[]> {
  const { addresses } = await samePages(db, address);
  const rows = await Promise.all(
    addresses.map((one) => db.getAllFromIndex('writing', 'page', one)),
  );
  // A new note belongs to the address at which it was begun; an edit to its note, wherever that stands.
  return rows
    .flat()
    .flatMap((row) =>
      'writing' in row && (row.page === address || row.writing.note !== null) ? [row.writing] : [],
    );
}

/** The new note that is being written about a page. */
export async function readNewWriting(db: NotebookDb, page: string): Promise<Writing | null> {
  const row = await db.get('writing', writingKey(page, null));
  return row && 'writing' in row ? row.writing : null;
}

/** Counts the live notes that are later than `copied`, the highest stamp time in the last copy. */
async function countApart(db: NotebookDb, copied = -1): Promise<number> {
  const later = IDBKeyRange.bound(['note', 0, copied], ['note', 0, END], true);
  return db.countFromIndex('records', 'kind', later);
}

/** When a copy was last saved, and how many live notes have changed since: they exist nowhere but here. */
export async function readCopyState(
  db: NotebookDb,
): Promise<{ last: number | null; notes: number }> {
  const [copy, apart] = await Promise.all([meta(db, 'copy'), meta(db, 'apart')]);
  return { last: copy?.at ?? null, notes: apart ?? (await countApart(db, copy?.changed)) };
}
