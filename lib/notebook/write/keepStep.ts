import { isPurged, type LiveRecord, type StoredRecord } from '../../records/record';
import type { Stamp } from '../../records/stamp';
import { type MergeRow, rowsOf } from '../exchange';
import { picturesOf } from '../pictures';
import { type Replaced, replacedBetween, STEPS_KEPT, type Step, type StepName } from '../step';
import type { Saving } from './saving';

/** Batches of one opened copy that follow each other within this time are one step, in milliseconds. */
const ONE_MERGE_MS = 60_000;
/** Re-checked sites that follow each other within this time are one step, in milliseconds. */
const ONE_CHECK_MS = 60_000;
/** A field of a draft that is written through is one step, as long as the keys go on. */
const ONE_EDIT_MS = 3_000;
const EDITED: ReadonlySet<StepName> = new Set([
  'draft',
  'activity',
  'entry',
  'judgement',
  'document',
]);

/** The step that was kept last, with its key. */
export async function lastStep(saving: Saving): Promise<{ key: number; step: Step } | null> {
  const cursor = await saving.tx.objectStore('steps').openCursor(null, 'prev');
  return cursor ? { key: cursor.primaryKey, step: cursor.value } : null;
}

async function forgetOldSteps(saving: Saving): Promise<void> {
  const steps = saving.tx.objectStore('steps');
  const index = steps.index('group');
  let cursor = await index.openKeyCursor(null, 'prevunique');
  for (let kept = 0; cursor && kept < STEPS_KEPT; kept++) cursor = await cursor.continue();
  if (!cursor) return;
  for (const key of await index.getAllKeys(IDBKeyRange.upperBound(cursor.key))) {
    await steps.delete(key);
  }
}

/** Keeps what a step replaced, in the transaction that replaces it; the last 20 steps stay. */
export async function keepStep(
  saving: Saving,
  name: StepName,
  page: string,
  replaced: Replaced[],
  run?: string,
): Promise<void> {
  if (replaced.length === 0) return;
  const last = (await lastStep(saving))?.step;
  const since = last?.name === name ? saving.now - last.at : Number.POSITIVE_INFINITY;
  const made = last?.replaced[0]?.created || replaced[0]?.created;
  const same = last?.replaced[0]?.id === replaced[0]?.id && !made;
  const goesOn =
    (run !== undefined && name === last?.name && run === last.run) ||
    ((name === 'merge' || name === 'entries') &&
      run === undefined &&
      !last?.run &&
      since < ONE_MERGE_MS) ||
    (name === 'check' && since < ONE_CHECK_MS) ||
    (EDITED.has(name) && same && since < ONE_EDIT_MS);
  const group = (last?.group ?? 0) + (goesOn ? 0 : 1);
  const step: Step = { name, page, at: saving.now, group, replaced };
  if (run !== undefined) step.run = run;
  await saving.tx.objectStore('steps').add(step);
  await forgetOldSteps(saving);
}

/** Saves a record that this member changed, and keeps the step. */
export async function putStep(
  saving: Saving,
  name: StepName,
  before: LiveRecord | null,
  after: LiveRecord,
  page: string,
): Promise<void> {
  await saving.put(after);
  await keepStep(saving, name, page, [replacedBetween(before, after)]);
}

/** Takes every text of records that were deleted for good out of the steps and of what is being written, and their pictures. */
export async function forgetTexts(saving: Saving, purged: StoredRecord[]): Promise<void> {
  const ids = new Set(purged.filter(isPurged).map((record) => record.id));
  if (ids.size === 0) return;
  const writing = saving.tx.objectStore('writing');
  for (const id of ids) {
    await writing.delete(['note', id]);
    await writing.delete(picturesOf(id));
  }
  let cursor = await saving.tx.objectStore('steps').openCursor();
  while (cursor) {
    const step = cursor.value;
    const replaced = step.replaced.filter((one) => !ids.has(one.id));
    if (replaced.length === 0) await cursor.delete();
    else if (replaced.length < step.replaced.length) await cursor.update({ ...step, replaced });
    cursor = await cursor.continue();
  }
  await forgetMerged(saving, ids);
}

/** The same for what merges replaced. */
async function forgetMerged(saving: Saving, ids: ReadonlySet<string>): Promise<void> {
  let cursor = await saving.tx.objectStore('exchange').openCursor(rowsOf('merge'));
  while (cursor) {
    const merge = cursor.value as MergeRow;
    const replaced = merge.replaced.filter((one) => !ids.has(one.id));
    if (replaced.length < merge.replaced.length) await cursor.update({ ...merge, replaced });
    cursor = await cursor.continue();
  }
}

/** The stamps with which values came back by an undo, by `renewedKey` of those they bore before. */
export type Renewed = Map<string, Stamp>;

/** One edit gives all its fields one stamp, so that a stamp alone names no value. */
export function renewedKey(id: string, name: string, stamp: Stamp): string {
  return `${id} ${stamp} ${name}`;
}

function renewedIn(one: Replaced, renewed: Renewed): Replaced {
  const now = (name: string, stamp: Stamp) => renewed.get(renewedKey(one.id, name, stamp)) ?? stamp;
  return {
    ...one,
    fields: one.fields.map((field) => ({ ...field, written: now(field.name, field.written) })),
    texts: one.texts.map((text) => ({
      ...text,
      written: text.written.map((stamp) => now(text.name, stamp)),
    })),
  };
}

/**
 * Values that came back by an undo bear new stamps: the steps that wrote them must know them again, or
 * nothing but the last step could be taken back.
 */
export async function renewSteps(save: Saving, renewed: Renewed): Promise<void> {
  if (renewed.size === 0) return;
  const ids = new Set([...renewed.keys()].map((key) => key.slice(0, key.indexOf(' '))));
  let cursor = await save.tx.objectStore('steps').openCursor();
  while (cursor) {
    const step = cursor.value;
    if (step.replaced.some(({ id }) => ids.has(id))) {
      const replaced = step.replaced.map((one) => renewedIn(one, renewed));
      await cursor.update({ ...step, replaced });
    }
    cursor = await cursor.continue();
  }
}
