import { agreementId } from '../../records/agreement';
import { type Changes, editRecord, newRecord, stampToBeat } from '../../records/edit';
import { KIND_RULES, LIMITS } from '../../records/kinds';
import {
  fieldValue,
  isPurged,
  type LiveRecord,
  type StoredRecord,
  setMembers,
  type Value,
} from '../../records/record';
import { tagField, tidyTag } from '../../records/tag';
import { type Kept, Refusal } from '../kept';
import { type Replaced, replacedBetween } from '../step';
import { livesAgain } from './bring';
import { keepStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** One thing that is done to several records. */
export type ManyChange =
  | { tag: string }
  | { untag: string }
  /** For this member alone, or for the match. */
  | { onlyMe: boolean }
  /** To be spoken of at the next meeting: the other's too. */
  | { bring: true }
  | { deleted: true };

/** Most records in one transaction (design: law 1). */
const MOST = 500;

export type ManyChanged = {
  changed: number;
  /** Those that only the other member may change. */
  skipped: number;
} & Touched;

function changesOf(record: LiveRecord, change: ManyChange): Changes {
  if ('tag' in change) {
    const tag = tidyTag(change.tag);
    const has = fieldValue(record, tagField(tag)) !== null;
    const full = setMembers(record, 'tag').length >= LIMITS.tagsPerRecord;
    return has || full ? {} : { fields: [[tagField(tag), tag]] };
  }
  if ('untag' in change) {
    const name = tagField(change.untag);
    return fieldValue(record, name) === null ? {} : { fields: [[name, null]] };
  }
  if ('onlyMe' in change) {
    const is = fieldValue(record, 'onlyMe') === true;
    return is === change.onlyMe ? {} : { fields: [['onlyMe', change.onlyMe]] };
  }
  // Written anew where it stands already: it is brought again after it was talked about.
  if ('bring' in change) return { fields: [['bring', true]] };
  return fieldValue(record, 'deleted') === true ? {} : { fields: [['deleted', true]] };
}

function may(save: Saving, record: LiveRecord, change: ManyChange): boolean {
  if (record.kind === 'member') return false;
  // Whom it is for is said by its author, of records that both write too.
  if ('onlyMe' in change) return record.author === save.me;
  return record.author === save.me || KIND_RULES[record.kind].writers === 'both';
}

/** The other's records are brought by a mark beside them, all in one change of the agreement. */
async function bringTheirs(save: Saving, ids: string[], agreement: string): Promise<Replaced[]> {
  if (ids.length === 0) return [];
  const stored = await save.stored(agreement);
  const before = stored && !isPurged(stored) ? stored : null;
  const marked = before ?? newRecord(agreement, 'agreement', save.me, save.stamp());
  const marks = ids.map((id): [string, Value] => [`brought:${id}`, true]);
  const others = livesAgain(marked).filter(([name]) => !marks.some(([mark]) => mark === name));
  const changes = { fields: [...others, ...marks] };
  const after = editRecord(marked, changes, save.stamp(stampToBeat(marked, changes)));
  await save.put(after);
  return [replacedBetween(before, after)];
}

const isLive = (record: StoredRecord | null): record is LiveRecord =>
  record !== null && !isPurged(record) && fieldValue(record, 'deleted') !== true;

/**
 * Does one thing to at most 500 records. What only the other member may change is left alone and counted; batches of
 * one `run` are one step.
 */
export async function changeMany(
  home: Home,
  ids: string[],
  change: ManyChange,
  run: string,
): Promise<Kept<ManyChanged>> {
  const agreement = await agreementId();
  return saving(home, async (save) => {
    if (ids.length > MOST) throw new Refusal('bad-input');
    if ('tag' in change) {
      const tag = tidyTag(change.tag);
      if (tag === '' || tag.length > LIMITS.tag) throw new Refusal('bad-input');
    }
    const replaced: Replaced[] = [];
    const theirs: string[] = [];
    let skipped = 0;
    const stored = await Promise.all([...new Set(ids)].map((id) => save.stored(id)));
    for (const record of stored.filter(isLive)) {
      if (!may(save, record, change)) {
        if ('bring' in change && record.kind !== 'member') theirs.push(record.id);
        else skipped++;
        continue;
      }
      const changes = changesOf(record, change);
      if (!changes.fields?.length) continue;
      const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
      await save.put(after);
      replaced.push(replacedBetween(record, after));
    }
    const changed = replaced.length + theirs.length;
    replaced.push(...(await bringTheirs(save, theirs, agreement)));
    for (const record of stored) if (record && theirs.includes(record.id)) save.touch(record);
    await keepStep(save, 'many', '', replaced, run);
    return { changed, skipped, ...save.touched() };
  });
}
