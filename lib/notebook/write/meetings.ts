import { type ItemText, readItem, writeItem } from '../../records/agendaItem';
import { agreementId } from '../../records/agreement';
import { editRecord, stampToBeat } from '../../records/edit';
import { randomId } from '../../records/id';
import { LIMITS } from '../../records/kinds';
import {
  type Meeting,
  meetingNotes,
  meetingSeed,
  readMeeting,
  type Talked,
} from '../../records/meeting';
import { rebase } from '../../records/rebase';
import {
  fieldValue,
  isPurged,
  type LiveRecord,
  setMembers,
  type Value,
} from '../../records/record';
import { editShared } from '../../records/sharedText';
import { type Kept, Refusal } from '../kept';
import { replacedBetween } from '../step';
import { putBring } from './bring';
import { changed, ownOf } from './edit';
import { keepStep, putStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** Most items on one agenda: beyond it a record would have too many fields. */
const MOST_ITEMS = 150;

export type MeetingSaved = { meeting: Meeting } & Touched;

/** What is set of a meeting; what is left out stays. Times are milliseconds since 1970. */
export interface MeetingChange {
  at?: number | null;
  zone?: string;
  minutes?: number;
  means?: string;
  asks?: string | null;
  state?: Meeting['state'];
}

function fieldsOf({ at, zone, minutes, means, asks, state }: MeetingChange): [string, Value][] {
  const fields: [string, Value | undefined][] = [
    ['at', at === undefined || at === null ? at : new Date(at).toISOString()],
    ['zone', zone === undefined ? undefined : zone || null],
    ['minutes', minutes],
    ['means', means === undefined ? undefined : means.trim() || null],
    ['asks', asks],
    ['state', state],
  ];
  return fields.filter((field): field is [string, Value] => field[1] !== undefined);
}

async function one(
  home: Home,
  id: string,
  work: (save: Saving, record: LiveRecord) => Promise<LiveRecord>,
): Promise<Kept<MeetingSaved>> {
  return saving(home, async (save) => {
    const record = await ownOf(save, 'meeting', id);
    save.touch(record);
    return { meeting: readMeeting(await work(save, record)), ...save.touched() };
  });
}

async function put(
  save: Saving,
  before: LiveRecord,
  fields: [string, Value][],
): Promise<LiveRecord> {
  const after = changed(save, before, before, { fields });
  if (!after) return before;
  await putStep(save, 'meeting', before, after, '');
  return after;
}

/** Makes a meeting (`id` is `null`), or changes when and how it is. */
export function saveMeeting(
  home: Home,
  id: string | null,
  change: MeetingChange,
): Promise<Kept<MeetingSaved>> {
  if (id !== null) return one(home, id, (save, record) => put(save, record, fieldsOf(change)));
  return saving(home, async (save) => {
    const fields = fieldsOf({ state: 'planned', ...change });
    const record = changed(save, null, { id: randomId(), kind: 'meeting' }, { fields });
    if (!record) throw new Refusal('unexpected');
    await putStep(save, 'meeting', null, record, '');
    return { meeting: readMeeting(record), ...save.touched() };
  });
}

/**
 * Writes the notes of a meeting through: `text` was made from `before`; what the other wrote meanwhile stays in.
 * `too-long` with the number of units too many. Keeps no step, as a draft's text.
 */
export function writeMeeting(
  home: Home,
  id: string,
  before: string,
  text: string,
): Promise<Kept<MeetingSaved>> {
  return one(home, id, async (save, record) => {
    const now = meetingNotes(record);
    const next = rebase(before, text, now);
    if (next.length > LIMITS.note) throw new Refusal('too-long', String(next.length - LIMITS.note));
    if (next === now) return record;
    const notes = fieldValue(record, 'notes');
    const value = typeof notes === 'string' ? notes : null;
    const shared = editShared(value, meetingSeed(record), next, save.device);
    const changes = { fields: [['notes', shared] as [string, Value]] };
    const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
    await save.put(after);
    return after;
  });
}

/** Adds words of one's own to an agenda, or changes them; `bad-input` where they are empty. */
export function addItem(
  home: Home,
  id: string,
  words: string,
  address = '',
): Promise<Kept<MeetingSaved>> {
  return one(home, id, async (save, record) => {
    const tidy = words.replace(/\s+/g, ' ').trim();
    if (!tidy) throw new Refusal('bad-input');
    if (tidy.length > 1_000) throw new Refusal('too-long', String(tidy.length - 1_000));
    if (setMembers(record, 'item').length >= MOST_ITEMS) throw new Refusal('bad-input', 'full');
    const item = {
      kind: 'own',
      words: tidy,
      author: save.me,
      quote: '',
      address,
      title: '',
    } as const;
    return put(save, record, [[`item:${randomId()}`, writeItem(item)]]);
  });
}

/** Puts the items of an agenda into an order, by their keys. */
export function orderItems(home: Home, id: string, keys: string[]): Promise<Kept<MeetingSaved>> {
  return one(home, id, (save, record) =>
    put(
      save,
      record,
      keys
        .slice(0, MOST_ITEMS)
        .map((key, at): [string, Value] => [`place:${key}`, String(at * 10)]),
    ),
  );
}

/** What the agenda says of an item, to be kept with it. */
const keptItem = (record: LiveRecord, key: string, item: ItemText): [string, Value][] => {
  const had = readItem(fieldValue(record, `item:${key}`));
  return had && had.kind === 'own' ? [] : [[`item:${key}`, writeItem(item)]];
};

/**
 * Notes what became of an item; `null`: it is open again. Talked about, a record is no longer brought: its mark goes
 * where this member may take it (the other's is passed over by its time, lib/programme/agenda). One step.
 */
export async function talkAbout(
  home: Home,
  id: string,
  key: string,
  what: Talked | null,
  item: ItemText,
): Promise<Kept<MeetingSaved>> {
  const agreement = await agreementId();
  return one(home, id, async (save, record) => {
    const fields: [string, Value][] = [
      [`talked:${key}`, what],
      ...(what ? keptItem(record, key, item) : []),
    ];
    const after = changed(save, record, record, { fields });
    if (!after) return record;
    await save.put(after);
    const replaced = [replacedBetween(record, after)];
    const about = what === 'done' || what === 'struck' ? await save.stored(key) : null;
    if (about && !isPurged(about)) {
      const freed = await putBring(save, about, false, agreement);
      if (freed) {
        await save.put(freed.after);
        save.touch(about);
        replaced.push(replacedBetween(freed.before, freed.after));
      }
    }
    await keepStep(save, 'meeting', '', replaced);
    return after;
  });
}

/** Ends a meeting: everything that was on its agenda is kept with it as it was. */
export function endMeeting(
  home: Home,
  id: string,
  items: Record<string, ItemText>,
): Promise<Kept<MeetingSaved>> {
  return one(home, id, async (save, record) => {
    const fields: [string, Value][] = [['state', 'done']];
    if (fieldValue(record, 'at') === null) fields.push(['at', new Date(save.now).toISOString()]);
    for (const [key, item] of Object.entries(items).slice(0, MOST_ITEMS))
      fields.push(...keptItem(record, key, item));
    return put(save, record, fields);
  });
}
