import type { Book } from '@/components/notebook/book';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import { COPY_LIMIT, type Copy, type CopyFailure, readCopy } from '@/lib/formats/copy';
import { copyBatches } from '@/lib/formats/copyBatches';
import { type CopyPlan, planCopy } from '@/lib/formats/planCopy';
import { randomId } from '@/lib/records/id';
import { isPurged } from '@/lib/records/record';

/** A copy that was read and checked, and what opening it would do here. Nothing is written yet. */
export interface ReadyCopy {
  copy: Copy;
  plan: CopyPlan;
  /** Whose notes they are: set where this notebook has none of its own and takes the copy's member over. */
  me: string | null;
  /** It has nothing in common with what is here: a copy of another notebook. */
  apart: boolean;
}

/** Reads the file that somebody chose. */
export async function readCopyFile(
  file: File,
  book: Book,
): Promise<{ ok: true; value: ReadyCopy } | ({ ok: false } & CopyFailure)> {
  if (file.size > COPY_LIMIT) return { ok: false, failure: 'too-large' };
  const read = readCopy(await file.text());
  if (!read.ok) return read;
  const plan = planCopy(read.value.records, await book.allRecords());
  const empty = book.noteCount + book.deleted.length === 0;
  const apart = !empty && plan.added.length === read.value.records.length;
  return { ok: true, value: { copy: read.value, plan, me: empty ? read.value.me : null, apart } };
}

/** Records merged, of how many. */
export interface Merged {
  done: number;
  total: number;
}

/**
 * Merges a ready copy, batch by batch. Stopped or failed between two, what was merged stays, and merging the
 * same copy again does the rest.
 */
export async function mergeCopy(
  { plan, me }: ReadyCopy,
  tell: (progress: Merged) => void,
  signal: AbortSignal,
): Promise<Merged & { failed?: Extract<Reply<never>, { ok: false }> }> {
  const records = [...plan.added, ...plan.changed];
  const progress: Merged = { done: 0, total: records.length };
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

/** Whether Undo takes a merged copy back: it does not bring back what the copy has deleted for good. */
export function isUndoable({ plan }: ReadyCopy): boolean {
  return [...plan.added, ...plan.changed].some((record) => !isPurged(record));
}
