import browser from 'webextension-polyfill';
import { isWaiting, readToPublish } from '@/lib/notebook/read';
import { keepBeside, type Merged, markPublished, mergeRecords } from '@/lib/notebook/write';
import { alike } from '@/lib/records/alike';
import { randomDevice } from '@/lib/records/id';
import { mergeRecord } from '@/lib/records/merge';
import { fieldValue, isPurged, type StoredRecord } from '@/lib/records/record';
import { type AreaRead, copiedFrom, type Items, readArea } from '@/lib/sync/browser';
import { itemsOfPart, keyOfPart, newestPart, olderKeys } from '@/lib/sync/browser/part';
import { firstWait, paceAfter, paceWait, retryWait } from '@/lib/sync/pace';
import { type Plan, plan } from '@/lib/sync/plan';
import { take } from '../Failed';
import { closeHome, type Here, home } from '../home';
import { inOrder } from '../inOrder';
import { ownKey, sealedAnew } from '../match/ownKey';
import { remindNow } from '../remind';
import { readSettings } from '../settingsKept';
import { showChanged } from '../show';
import { tellViews } from '../tellViews';
import { COUNTING, digestOf, readItems, reading } from './area';
import { changeKept, type KeptSync, readKept } from './kept';

/** More than an area can hold, whatever was written into it. */
const MOST_RECORDS = 20_000;
/** How long the account may take to refuse a pack, in milliseconds. */
const UNPROVEN_MS = 20 * 60_000;
/** The journal goes into packs at least this often, in milliseconds. */
const COMPACT_MS = 24 * 60 * 60 * 1000;
/** What was written was not there: another device's arrived in between. Looks again after this, in milliseconds. */
const AGAIN_MS = 10_000;
/** Refused by the browser: too much, or too often. Both are tried again. */
class Refused extends Error {}

/** Whether a copy is kept with the browser account: a shared computer's account is nobody's. */
export async function isOn(kept: KeptSync): Promise<boolean> {
  return kept.on ?? !(await readSettings()).shared;
}

async function tell(before: KeptSync, changes: Partial<KeptSync>): Promise<void> {
  const now = await changeKept(changes);
  const shown = ({ at, wrote, travel, notes, sealed }: KeptSync) =>
    JSON.stringify([at, wrote, travel, notes, sealed]);
  if (shown(now) !== shown(before)) await tellViews({ news: 'sync' });
}

/**
 * The other members that the area's records are of: unsealed, there is nobody but this person in it. As whom the
 * account's first device wrote matters to who has written nothing, or comes after it in order (`becomeOne`).
 */
function selvesIn(area: AreaRead, records: StoredRecord[], me: string): string[] {
  const unsealed = [...area.packs, ...area.journals].filter(({ sealed }) => !sealed);
  const authors = unsealed.flatMap(({ records }) =>
    records.flatMap((record) => (isPurged(record) ? [] : [record.author])),
  );
  const all = new Set(authors);
  const wrote = records.some((record) => !isPurged(record) && record.author === me);
  if (area.me !== null && !area.meSealed && (area.me < me || !wrote)) all.add(area.me);
  all.delete(me);
  return [...all];
}

/** What the area holds and the notebook does not. */
function newOf(area: AreaRead, known: StoredRecord[]): StoredRecord[] {
  const stored = new Map(known.map((record) => [record.id, record]));
  return area.records.filter((record) => {
    const mine = stored.get(record.id);
    return !mine || !alike(mine, mergeRecord(mine, record));
  });
}

/** Merges everything that was read, in one transaction. Answers whether anything changed here. */
async function mergeArea(here: Here, area: AreaRead, paired: boolean): Promise<Merged | null> {
  const { records, me } = await readToPublish(here.db, 'browser');
  const same = selvesIn(area, records, me);
  if (same.length === 0 && newOf(area, records).length === 0) return null;
  // The other knows the person here by this id: it stays.
  const lead = paired ? { lead: me } : {};
  const how = { publish: false, step: false, me: null, same, most: MOST_RECORDS, ...lead };
  const merged = take(await mergeRecords(here, area.records, how));
  showChanged(merged).catch(() => {});
  remindNow().catch(() => {});
  if (same.length > 0) await tellViews({ news: 'settings' });
  return merged;
}

/**
 * Merges; where this profile was copied (another writes with its id) it takes a new one, and keeps beside what merging
 * took for earlier texts of one device. The id is written last: stopped before, it looks again, and the other too
 * finds what was written here under a number that it never gave.
 */
async function mergeAs(here: Here, area: AreaRead, kept: KeptSync, paired: boolean): Promise<Here> {
  const { seq, values } = kept;
  if (!copiedFrom(area, here.device, { seq, values })) {
    await mergeArea(here, area, paired);
    return here;
  }
  const device = randomDevice();
  const there = new Set(area.records.map(({ id }) => id));
  const mine = (await readToPublish(here.db, 'browser')).records.filter(({ id }) => there.has(id));
  await mergeArea(here, area, paired);
  const all = [...area.records, ...mine];
  const touched = take(await keepBeside({ ...here, device }, here.device, all));
  showChanged(touched).catch(() => {});
  await browser.storage.local.set({ device });
  await changeKept({ values: {} });
  closeHome();
  return home();
}

/** Whether there is a second member: then nothing leaves unsealed (design: law 7). */
const hasMatch = (records: StoredRecord[], me: string) =>
  records.some((record) => !isPurged(record) && record.kind === 'member' && record.id !== me);

/** How many notes travel; `long`: those that are too long to, however much room there is. */
function noteCount(
  records: StoredRecord[],
  { travelling, left }: Pick<Plan, 'travelling' | 'left'>,
) {
  const notes = records.flatMap((record) =>
    !isPurged(record) && record.kind === 'note' && fieldValue(record, 'deleted') !== true
      ? [record.id]
      : [],
  );
  const there = notes.filter((id) => travelling.has(id));
  const all = there.length === notes.length;
  const tooLarge = new Set(left.flatMap(({ id, why }) => (why === 'too-large' ? [id] : [])));
  const long = notes.filter((id) => tooLarge.has(id));
  const at = there.length + long.length >= notes.length ? ('saved' as const) : ('full' as const);
  return { notes: notes.length, travel: there.length, travelling: all ? [] : there, long, at };
}

const isNothing = ({ free, set, remove }: Plan) =>
  free.length === 0 && remove.length === 0 && Object.keys(set).length === 0;

async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Refused(String(error));
  }
}

/** A plan with the keys that the area has for them. */
function inPart({ free, set, remove, ...more }: Plan, part: string): Plan {
  const key = (name: string) => keyOfPart(part, name);
  return {
    ...more,
    free: free.map(key),
    remove: remove.map(key),
    set: Object.fromEntries(Object.entries(set).map(([name, value]) => [key(name), value])),
  };
}

/** One publish, as planned. `false`: what was written is not what is there. */
async function write({ free, set, remove }: Plan): Promise<boolean> {
  const { sync } = browser.storage;
  if (free.length > 0) await refusing(sync.remove(free));
  const keys = Object.keys(set);
  if (keys.length > 0) {
    await refusing(sync.set(set));
    const there: Items = await sync.get(keys);
    if (keys.some((key) => there[key] !== set[key])) return false;
  }
  if (remove.length > 0) await refusing(sync.remove(remove));
  return true;
}

const recent = (packs: Record<string, number>, now: number) =>
  Object.fromEntries(Object.entries(packs).filter(([, at]) => Math.abs(now - at) < UNPROVEN_MS));

async function goRound(): Promise<number | null> {
  let kept = await readKept();
  if (!(await isOn(kept))) return null;
  const now = Date.now();
  const raw = await readItems();
  const digest = await digestOf(raw);
  const newest = newestPart(raw);
  if (newest > kept.part) {
    // Another notebook was begun with this account. A device that has put nothing there takes it for its own.
    if (kept.wrote !== null || kept.part !== '') {
      await tell(kept, { at: 'other', seen: digest });
      return null;
    }
    kept = await changeKept({ part: newest });
  }
  const { part } = kept;
  const items = itemsOfPart(raw, part);
  const { notebook } = await browser.storage.local.get('notebook');
  // Nothing was ever written here and nothing is there: no notebook is made for this.
  if (notebook === undefined && Object.keys(raw).length === 0) {
    if (kept.began === null) await changeKept({ began: now });
    return null;
  }
  let here = await home();
  const waits = kept.retry === null ? 0 : kept.retry - now;
  const due = now - kept.compacted > COMPACT_MS;
  const waiting = await isWaiting(here.db, 'browser');
  if (kept.seen === digest && !waiting && !due) return null;

  const sealing = await ownKey();
  const how = await reading(sealing.key);
  const area = await readArea(items, how);
  here = await mergeAs(here, area, kept, sealing.paired);
  const filled =
    area.packs.length > 0 || area.journals.some(({ device }) => device !== here.device);
  kept = await changeKept({
    began: kept.began ?? now,
    heard: kept.heard ?? (filled ? now : null),
    sealed: area.sealedByOther.notes,
  });

  const { records, me, seq } = await readToPublish(here.db, 'browser');
  const two = hasMatch(records, me);
  // Sealed by another device of one's own, which has not handed its key to this one: nothing leaves unsealed either.
  if ((two && !sealing.key) || (!sealing.key && area.sealedByOther.keys.length > 0)) {
    await tell(kept, { at: 'match', seen: digest });
    return null;
  }
  if (records.length === 0) {
    await tell(kept, { at: 'empty', seen: digest, notes: 0, travel: 0, travelling: [] });
    return null;
  }
  const first = kept.wrote === null ? firstWait(kept.began ?? now, kept.heard, now) : 0;
  if (first > 0) {
    await tell(kept, {
      at: 'waiting',
      notes: noteCount(records, { travelling: new Set(), left: [] }).notes,
    });
    return first;
  }
  // What earlier notebooks left there takes the room of this one.
  const older = kept.wrote === null ? [] : olderKeys(raw, part);
  if (older.length > 0) {
    await refusing(browser.storage.sync.remove(older));
    return AGAIN_MS;
  }
  const packs = recent(kept.packs, now);
  const planned = await plan(records, area, {
    dictionaries: how.dictionaries,
    key: two ? sealing.key : null,
    overwrite: sealing.anew,
    counting: COUNTING,
    device: here.device,
    me,
    now,
    seq: kept.seq + 1,
    unproven: new Set(Object.keys(packs)),
    compact: due,
  });
  const result = noteCount(records, planned);
  if (isNothing(planned)) {
    take(await markPublished(here, 'browser', seq));
    const wrote = kept.wrote ?? now;
    const compacted = due ? now : kept.compacted;
    await tell(kept, { ...result, seen: digest, refusals: 0, retry: null, wrote, compacted });
    return null;
  }
  const wait = Math.max(waits, paceWait(kept.pace, now));
  if (wait > 0) {
    await tell(kept, { at: kept.refusals > 0 ? 'refused' : 'waiting' });
    return wait;
  }
  const own = Object.entries(planned.set).filter(([key]) => key.startsWith('j'));
  kept = await changeKept({
    seq: kept.seq + planned.seqUsed,
    values: { ...kept.values, ...Object.fromEntries(own) },
    pace: paceAfter(kept.pace, now),
    packs: {
      ...packs,
      ...Object.fromEntries(
        Object.keys(planned.set)
          .filter((key) => key.startsWith('b'))
          .map((key) => [key, now]),
      ),
    },
    seen: '',
  });
  const written = inPart(planned, part);
  if (!(await write(written))) {
    await tell(kept, { at: 'waiting' });
    return AGAIN_MS;
  }
  take(await markPublished(here, 'browser', seq));
  if (sealing.anew) await sealedAnew();
  // As it must be now: what another wrote meanwhile makes it differ, and is read in the next round.
  const there = { ...raw, ...written.set };
  for (const key of [...written.free, ...written.remove]) {
    if (!(key in written.set)) delete there[key];
  }
  await tell(kept, {
    ...result,
    wrote: now,
    refusals: 0,
    retry: null,
    compacted: due ? now : kept.compacted,
    seen: await digestOf(there),
  });
  return null;
}

/**
 * One round: reads the area, merges it, and publishes what is missing there. It may be stopped anywhere: what is to
 * be written follows from the notebook and the area alone. Answers when it wants another (milliseconds), or `null`.
 * Never throws: what the browser refuses is tried again later.
 */
export function round(): Promise<number | null> {
  return inOrder('browser-sync', async () => {
    try {
      return await goRound();
    } catch {
      const kept = await readKept();
      const refusals = kept.refusals + 1;
      const wait = retryWait(refusals);
      await tell(kept, { at: 'refused', refusals, retry: Date.now() + wait, seen: '' });
      return wait;
    }
  });
}
