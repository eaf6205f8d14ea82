import {
  fieldStamp,
  fieldValue,
  isPurged,
  type LiveRecord,
  lastStamp,
  type StoredRecord,
} from '../../records/record';
import { type Stamp, stampTime } from '../../records/stamp';
import { deletionMark } from './travelForm';

/** How long a deletion goes before everything else, in milliseconds. */
export const DELETION_MS = 90 * 24 * 60 * 60 * 1000;

/** A row that weighs more waits for everything else. */
const HEAVY = 8_000;

/** A record in the form in which it wants to travel. */
export interface Wish {
  record: StoredRecord;
  /** 0 goes first; then the later `stamp`. */
  rank: number;
  stamp: Stamp;
  /** Roughly how many bytes it takes before it is compressed. */
  weight: number;
}

const OPEN = new Set<unknown>([null, 'drafting', 'ready', 'agreed']);

function weightOf(record: StoredRecord): number {
  if (isPurged(record)) return 30;
  let weight = 45;
  for (const [name, value] of record.fields) {
    weight += name.length > 14 ? name.length : 4;
    if (typeof value === 'string') weight += value.length;
    else if (value !== null && typeof value === 'object')
      weight += value.exact.length + value.prefix.length + value.suffix.length;
  }
  for (const { versions } of record.texts)
    for (const { text } of versions) weight += text.length + 6;
  return weight;
}

const wish = (record: StoredRecord, rank: number): Wish => ({
  record,
  rank,
  stamp: lastStamp(record),
  weight: weightOf(record),
});

const byRank = (a: Wish, b: Wish) =>
  a.rank - b.rank ||
  (a.stamp === b.stamp ? (a.record.id < b.record.id ? -1 : 1) : a.stamp > b.stamp ? -1 : 1);

/** A CV that nobody else has seen, and the remarks on it, stay on the device that read it. */
function staysHere(record: LiveRecord): boolean {
  if (fieldValue(record, 'onlyMe') !== true) return false;
  const type = fieldValue(record, 'type');
  return record.kind === 'document'
    ? type === 'cv'
    : record.kind === 'comment' && (type === 'strength' || type === 'suggestion');
}

function wishesOf(record: StoredRecord, livesThere: boolean, now: number): Wish[] {
  const young = (stamp: Stamp) => stampTime(stamp) > now - DELETION_MS;
  if (isPurged(record)) return [wish(record, livesThere || young(record.purged) ? 0 : 5)];
  if (staysHere(record)) return [];
  if (fieldValue(record, 'deleted') === true) {
    const first = livesThere || young(fieldStamp(record, 'deleted'));
    // The texts of what is deleted travel only where nothing that lives wants their room.
    return [wish(deletionMark(record), first ? 0 : 5), wish(record, 4)];
  }
  const kept = record.kind === 'member' || fieldValue(record, 'bring') === true;
  const open = record.kind === 'draft' && OPEN.has(fieldValue(record, 'status'));
  const usual = wish(record, kept ? 1 : open ? 2 : 3);
  // Thousands of answers to a survey must not push notes out.
  const heavy = record.kind === 'entry' && usual.weight > HEAVY;
  return [heavy ? { ...usual, rank: 4 } : usual];
}

/**
 * What wants to travel, the most important first, by a rule that every device computes alike: deletions younger
 * than 90 days (or of what the area still holds alive), what is brought to the next meeting and the members, open
 * drafts, then the newest; last rows that are heavy and the texts of what is deleted. A deleted record comes
 * twice: as a mark, and whole. A CV for oneself alone does not come at all.
 *
 * @param livesThere whether the area holds a record alive
 */
export function ranked(
  records: Iterable<StoredRecord>,
  livesThere: (id: string) => boolean,
  now: number,
): Wish[] {
  const wishes: Wish[] = [];
  for (const record of records) wishes.push(...wishesOf(record, livesThere(record.id), now));
  return wishes.sort(byRank);
}

/** The wished form of each record, of wishes in the order of their rank: the whole form stands for its mark. */
export function chosenForms(wishes: Iterable<Wish>): Map<string, StoredRecord> {
  const forms = new Map<string, StoredRecord>();
  for (const { record } of wishes) {
    const known = forms.get(record.id);
    const mark =
      known && !isPurged(record) && record.fields.length < 2 && record.texts.length === 0;
    if (!mark) forms.set(record.id, record);
  }
  return forms;
}
