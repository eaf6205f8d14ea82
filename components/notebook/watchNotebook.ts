import { ask, hearNews } from '@/lib/ask';
import type { Failure, News, Settings } from '@/lib/calls';
import {
  allRecords,
  allReviews,
  allSites,
  commentsAbout,
  countOfKind,
  deletedRecords,
  type NotebookDb,
  openNotebook,
  readCopyState,
  readMembers,
  readPicture,
  readRecord,
} from '@/lib/notebook/read';
import { readDeleted } from '@/lib/records/deleted';
import type { StoredRecord } from '@/lib/records/record';
import type { Book } from './book';

/** How far this tab is with its notebook. */
export type Opened =
  | { at: 'opening' }
  | { at: 'locked' }
  | { at: 'erased' }
  /** Another notebook is in use. */
  | { at: 'changed' }
  | { at: 'failed'; failure: Failure; detail?: string }
  | { at: 'open'; book: Book };

export interface Watch {
  open(): Promise<void>;
  /** Lets the database go, so that it can be erased. */
  letGo(): void;
}

/** Changes that follow each other within this time are read together, in milliseconds. */
const TOGETHER_MS = 60;

async function everyRecord(db: NotebookDb): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for await (const batch of allRecords(db)) records.push(...batch);
  return records;
}

async function readBook(
  db: NotebookDb,
  which: { name: string; me: string; settings: Settings },
): Promise<Book> {
  const [noteCount, deleted, members, copy, siteCount] = await Promise.all([
    countOfKind(db, 'note'),
    deletedRecords(db),
    readMembers(db),
    readCopyState(db),
    countOfKind(db, 'site'),
  ]);
  return {
    notebook: which.name.replace(/^matchbook-/, ''),
    me: which.me,
    settings: which.settings,
    members,
    copy,
    noteCount,
    deleted: deleted.flatMap((record) => readDeleted(record) ?? []),
    siteCount,
    async sites() {
      const [sites, reviews] = await Promise.all([allSites(db), allReviews(db)]);
      return { sites, reviews };
    },
    replies: (note) => commentsAbout(db, new Set([note])),
    picture: (review) => readPicture(db, review),
    record: (id) => readRecord(db, id),
    allRecords: () => everyRecord(db),
  };
}

/**
 * Opens the notebook for reading, once the background says which, and keeps what is shown up to date with the
 * news. While it is locked nothing is opened. `beforeShown` runs with the settings before anything is told.
 */
export function watchNotebook(
  tell: (state: Opened) => void,
  beforeShown: (settings: Settings) => Promise<void>,
  signal: AbortSignal,
): Watch {
  let db: NotebookDb | null = null;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function letGo(): void {
    turn++;
    clearTimeout(timer);
    db?.close();
    db = null;
  }

  /** The database was wanted elsewhere: a newer version of it, or "Erase" in another tab (its news follows). */
  function closed(): void {
    letGo();
    tell({ at: 'failed', failure: 'updated' });
  }

  function failed(failure: Failure, detail?: string): void {
    letGo();
    tell(failure === 'locked' ? { at: 'locked' } : { at: 'failed', failure, detail });
  }

  async function refresh(): Promise<void> {
    const mine = ++turn;
    try {
      const which = await ask('notebook.which', {});
      if (mine !== turn) return;
      if (!which.ok) return failed(which.failure, which.detail);
      await beforeShown(which.value.settings);
      if (mine !== turn) return;
      if (!db) {
        const opened = await openNotebook(which.value.name, closed);
        if (mine !== turn) {
          if (opened.ok) opened.value.close();
          return;
        }
        if (!opened.ok) return failed(opened.failure, opened.detail);
        db = opened.value;
      }
      const book = await readBook(db, which.value);
      if (mine === turn) tell({ at: 'open', book });
    } catch (error) {
      if (mine === turn) failed('unexpected', String(error));
    }
  }

  function heard(news: News): void {
    if (news.news === 'changed' || news.news === 'settings') {
      clearTimeout(timer);
      timer = setTimeout(refresh, TOGETHER_MS);
    } else if (news.news === 'locked' || news.news === 'erased') {
      letGo();
      tell({ at: news.news });
    } else if (news.news === 'notebook') {
      letGo();
      tell({ at: 'changed' });
    } else if (news.news === 'unlocked') {
      refresh();
    }
  }

  hearNews(heard, signal);
  signal.addEventListener('abort', letGo);
  return { open: refresh, letGo };
}
