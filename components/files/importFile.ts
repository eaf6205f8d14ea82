import type { Book } from '@/components/notebook/book';
import { planWords, refusalWords } from '@/components/settings/copyWords';
import { readCopyFile } from '@/components/settings/openCopy';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import { copyBatches } from '@/lib/formats/copyBatches';
import { type ImportPlan, planImport, type SiteWithId } from '@/lib/formats/planImport';
import { IMPORT_LIMIT, type ImportForm, readImport } from '@/lib/formats/readImport';
import { randomId } from '@/lib/records/id';
import { isPurged, type StoredRecord } from '@/lib/records/record';
import { siteId } from '@/lib/sites/ids';
import { siteKeyOf } from '@/lib/sites/siteAddress';
import { t, tn } from '@/lib/t';
import { importFailureWords } from './fileWords';

/** A file that was read and checked, and what importing it would do. Nothing is written yet. */
export interface ReadyImport {
  form: ImportForm;
  /** What would happen, a sentence each. */
  sentences: string[];
  records: StoredRecord[];
  /** The member to be here from now on, where an empty notebook takes a copy of one's own. */
  me: string | null;
  undoable: boolean;
}

export type ReadFile = { ok: true; value: ReadyImport } | { ok: false; why: string };

const count = (records: StoredRecord[], kind: string) =>
  records.filter((record) => !isPurged(record) && record.kind === kind).length;

function sentencesOf(plan: ImportPlan, unreadable: number, first: number | null): string[] {
  const [notes, comments, sites] = ['note', 'comment', 'site'].map((kind) =>
    count(plan.added, kind),
  );
  return [
    notes ? tn('importNotes', notes) : '',
    comments ? tn('importComments', comments) : '',
    sites ? tn('importSites', sites) : '',
    plan.changed.length > 0 ? tn('importChanges', plan.changed.length) : '',
    plan.same > 0 ? tn('importHere', plan.same) : '',
    plan.deleted > 0 ? tn('importDeleted', plan.deleted) : '',
    unreadable > 0 ? tn('importUnreadable', unreadable, { first: first ?? '' }) : '',
  ].filter(Boolean);
}

async function readCopyOf(file: File, book: Book): Promise<ReadFile> {
  const read = await readCopyFile(file, book);
  if (!read.ok) return { ok: false, why: refusalWords(read) };
  const { plan, me, apart } = read.value;
  const records = [...plan.added, ...plan.changed];
  const undoable = records.some((record) => !isPurged(record));
  const sentences = [planWords(plan), apart ? t('copyApart') : ''].filter(Boolean);
  return { ok: true, value: { form: 'copy', sentences, records, me, undoable } };
}

/** Reads the file that somebody chose. */
export async function readImportFile(file: File, book: Book): Promise<ReadFile> {
  if (file.size > IMPORT_LIMIT) return { ok: false, why: importFailureWords('too-large') };
  const read = await readImport(await file.text());
  if (read.form === 'copy') return readCopyOf(file, book);
  if (!read.reply.ok) return { ok: false, why: importFailureWords(read.reply.failure) };
  const { notes, sites, unreadable, firstUnreadable } = read.reply.value;
  const named: SiteWithId[] = [];
  let unnamed = 0;
  for (const site of sites) {
    const key = siteKeyOf(site.address);
    if (key) named.push({ ...site, id: await siteId(key) });
    else unnamed++;
  }
  const here = new Map((await book.allRecords()).map((record) => [record.id, record]));
  const plan = planImport(notes, named, here, book.me);
  const lost = unreadable + unnamed + plan.unreadable;
  const records = [...plan.added, ...plan.changed];
  const sentences = sentencesOf(plan, lost, firstUnreadable);
  return { ok: true, value: { form: read.form, sentences, records, me: null, undoable: true } };
}

/** Records that were written, of how many. */
export interface Imported {
  done: number;
  total: number;
}

/**
 * Writes what was read, batch by batch, as one step. Stopped or failed between two, what was written stays, Undo
 * takes it back, and the same file does the rest.
 */
export async function writeImport(
  { records, me }: ReadyImport,
  tell: (progress: Imported) => void,
  signal: AbortSignal,
): Promise<Imported & { failed?: Extract<Reply<never>, { ok: false }> }> {
  const progress: Imported = { done: 0, total: records.length };
  const run = randomId();
  for (const batch of copyBatches(records)) {
    if (signal.aborted) return progress;
    tell({ ...progress });
    const reply = await ask('copy.merge', { records: batch, me, run });
    if (!reply.ok) return { ...progress, failed: reply };
    progress.done += batch.length;
  }
  return progress;
}

/** What a file is, in words. */
export function formWords(form: ImportForm): string {
  switch (form) {
    case 'copy':
      return t('formOfCopy');
    case 'annotations':
      return t('formAnnotations');
    case 'hypothesis':
      return t('formHypothesis');
    case 'bookmarks':
      return t('formBookmarks');
  }
}
