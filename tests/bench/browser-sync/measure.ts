import { deflateRawSync } from 'node:zlib';
import LZString from 'lz-string';
import { alike } from '@/lib/records/alike';
import { editRecord } from '@/lib/records/edit';
import type { LiveRecord, StoredRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import {
  countArea,
  countItem,
  type Dictionaries,
  type Items,
  LIMITS_OF,
  readArea,
} from '@/lib/sync/browser';
import { compact } from '@/lib/sync/browser/compact';
import { travelForm } from '@/lib/sync/browser/travelForm';
import { type Plan, plan } from '@/lib/sync/plan';
import { Account, ChromiumArea } from './account';
import { type Desk, makeNotes, randomFrom } from './notes';

export { readDictionaries } from '@/lib/sync/browser';
export { runSchedule } from './loss';

const DESK: Desk = { device: 'q3k8x0z1pw', me: 'c0ffee0000000000000000abc' };
const COUNTING = 'chromium';
const TOTAL = LIMITS_OF[COUNTING].total;
/** Whatever a shuffle of the sentences needs. */
const SEED = 7;

export function shuffled<T>(list: T[], seed = SEED): T[] {
  const random = randomFrom(seed);
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

/** One device whose every publish is planned by the product and put into a double of Chromium's area. */
class Publisher {
  readonly area = new ChromiumArea(new Account());
  now = Date.UTC(2026, 9, 1);
  seq = 0;
  sets = 0;
  bytes = 0;
  private readonly wrote = new Map<string, number>();

  constructor(private readonly dictionaries: Dictionaries) {}

  async publish(records: Iterable<StoredRecord>, compactAll = false): Promise<Plan> {
    const reading = { dictionaries: this.dictionaries, key: null };
    const area = await readArea(this.area.get(), reading);
    const unproven = new Set(
      [...this.wrote].flatMap(([key, at]) => (this.now - at < 15 * 60_000 ? [key] : [])),
    );
    const planned = await plan(records, area, {
      ...reading,
      counting: COUNTING,
      device: DESK.device,
      me: DESK.me,
      now: this.now,
      seq: this.seq + 1,
      unproven,
      compact: compactAll,
    });
    this.seq += planned.seqUsed;
    this.area.remove(planned.free);
    if (Object.keys(planned.set).length > 0) {
      this.area.set(planned.set);
      this.sets++;
    }
    this.area.remove(planned.remove);
    for (const [key, value] of Object.entries(planned.set)) {
      this.bytes += countItem(key, value, COUNTING);
      if (!key.startsWith('j')) this.wrote.set(key, this.now);
    }
    return planned;
  }

  /** Publishes until there is nothing more to write, the journal compacted. */
  async settle(records: Iterable<StoredRecord>): Promise<Plan> {
    for (;;) {
      const planned = await this.publish(records, true);
      this.now += 60 * 60_000;
      if (Object.keys(planned.set).length + planned.remove.length === 0) return planned;
    }
  }
}

async function allTravel(notes: LiveRecord[], dictionaries: Dictionaries): Promise<Items | null> {
  const publisher = new Publisher(dictionaries);
  const { left } = await publisher.settle(notes);
  const items = publisher.area.get();
  const { records, journals } = await readArea(items, { dictionaries, key: null });
  const there = new Map(records.map((record) => [record.id, record]));
  const all = notes.every((note) => alike(there.get(note.id), travelForm(note)));
  return all && left.length === 0 && journals.length === 0 && countArea(items, COUNTING) <= TOTAL
    ? items
    : null;
}

/** How many of the notes fit, one key a note, by a value for each. */
function fitting(notes: StoredRecord[], write: (json: string) => unknown): number {
  let bytes = 0;
  for (const [at, note] of notes.entries()) {
    bytes += countItem(note.id, write(JSON.stringify(note)), COUNTING);
    if (bytes > TOTAL) return at;
  }
  return notes.length;
}

export interface Capacity {
  ours: number;
  plain: number;
  lzString: number;
  deflateEach: number;
  /** The same peers with everything, as a device keeps it: without the context of long passages left out. */
  whole: { plain: number; lzString: number; deflateEach: number };
  /** The text of each pack in the full area, before it is compressed, and the compressed bytes of all of them. */
  texts: Uint8Array[];
  compressed: number;
}

/** How many notes fit into 102,400 counted bytes, ours and others', in this run. */
export async function capacity(sentences: string[], dictionaries: Dictionaries): Promise<Capacity> {
  const notes = makeNotes(shuffled(sentences), 480, SEED, DESK);
  let [fits, over] = [100, notes.length + 1];
  let items: Items = {};
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    const held = await allTravel(notes.slice(0, middle), dictionaries);
    if (held) [fits, items] = [middle, held];
    else over = middle;
  }
  const area = await readArea(items, { dictionaries, key: null });
  const texts = area.packs.map(({ records }) => compact(records).text);
  const dictionary = dictionaries.get(1);
  const options = { level: 9, ...(dictionary ? { dictionary } : {}) };
  const peers = (list: StoredRecord[]) => ({
    plain: fitting(list, (json) => JSON.parse(json)),
    lzString: fitting(list, (json) => LZString.compressToUTF16(json)),
    deflateEach: fitting(list, (json) => deflateRawSync(json, { level: 9 }).toString('base64')),
  });
  return {
    ours: fits,
    ...peers(notes.map(travelForm)),
    whole: peers(notes),
    texts,
    compressed: texts.reduce((sum, text) => sum + deflateRawSync(text, options).length, 0),
  };
}

/** Edits at random over a notebook of 200 notes, each published by itself: what each costs. */
export async function edits(sentences: string[], dictionaries: Dictionaries, count = 500) {
  const all = makeNotes(shuffled(sentences), 400, SEED + 1, DESK);
  const notes = new Map(all.slice(0, 200).map((note) => [note.id, note]));
  const more = all.slice(200);
  const texts = shuffled(sentences, SEED + 2);
  const random = randomFrom(SEED);
  const publisher = new Publisher(dictionaries);
  await publisher.settle(notes.values());
  Object.assign(publisher, { sets: 0, bytes: 0 });
  const from = publisher.now;
  for (let n = 0; n < count; n++) {
    publisher.now += 6_000 + Math.floor(random() * 60_000);
    const stamp = writeStamp(publisher.now, 0, DESK.device);
    const fresh = n % 10 === 0 ? more.pop() : undefined;
    const old = fresh ?? [...notes.values()][Math.floor(random() * notes.size)];
    if (!old) break;
    const text = `${texts[n * 3]} ${texts[n * 3 + 1]} ${texts[n * 3 + 2]}`.slice(0, 300);
    notes.set(old.id, fresh ?? editRecord(old, { texts: [['text', text]] }, stamp));
    await publisher.publish(notes.values());
  }
  const minutes = (publisher.now - from) / 60_000;
  return {
    bytes: Math.round(publisher.bytes / count),
    setsPerMinute: Number((publisher.sets / minutes).toFixed(2)),
  };
}
