import { mergeRecord } from '@/lib/records/merge';
import { lastStamp, type StoredRecord } from '@/lib/records/record';
import { type AreaRead, copiedFrom, type Items, readArea } from '@/lib/sync/browser';
import { type Plan, plan } from '@/lib/sync/plan';
import { type Area, QuotaError } from './account';
import { idFrom } from './notes';

/** One device in the model: what is on its disk, and its area. */
export interface Device {
  id: string;
  notebook: Map<string, StoredRecord>;
  area: Area;
  /** How wrong its clock is, in milliseconds. */
  skew: number;
  /** What the design remembers on the disk. */
  memory: Memory;
}

export interface Memory {
  seq: number;
  values: Record<string, string>;
  /** Packs written by this device, and in which of its rounds. */
  wrote: Record<string, number>;
  round: number;
  known: Record<string, string>;
  time: number;
}

export const emptyMemory = (): Memory => ({
  seq: 0,
  values: {},
  wrote: {},
  round: 0,
  known: {},
  time: 0,
});

/**
 * A way to use the area. Each `yield` is a place where the worker may be stopped, or others may go on. Returns
 * whether everything was written that was to be.
 */
export type Design = (
  device: Device,
  now: number,
  random: () => number,
) => AsyncGenerator<void, boolean>;

const reading = { dictionaries: new Map<number, Uint8Array>(), key: null };

function merge(device: Device, records: StoredRecord[]): void {
  for (const record of records) {
    const known = device.notebook.get(record.id);
    device.notebook.set(record.id, known ? mergeRecord(known, record) : record);
  }
}

/** Rounds in which a pack that was just written may still be refused by the account. */
const PROVEN_AFTER = 3;

async function drawn(device: Device, area: AreaRead, now: number): Promise<Plan> {
  const { memory } = device;
  const young = Object.keys(memory.wrote).filter(
    (key) => (memory.wrote[key] ?? 0) > memory.round - PROVEN_AFTER,
  );
  return plan(device.notebook.values(), area, {
    ...reading,
    counting: device.area.counting,
    device: device.id,
    me: 'm'.repeat(25),
    now,
    seq: memory.seq + 1,
    unproven: new Set(young),
  });
}

/** The product's: `readArea` and `plan`, in the order in which the background does it. */
export const ours: Design = async function* (device, now, random) {
  const items: Items = device.area.get();
  yield;
  const area = await readArea(items, reading);
  yield;
  merge(device, area.records);
  yield;
  if (copiedFrom(area, device.id, device.memory)) {
    device.id = idFrom(random, 10);
    Object.assign(device.memory, { seq: 0, values: {} });
    yield;
  }
  const { memory } = device;
  const { free, set, remove, seqUsed } = await drawn(device, area, now);
  memory.round++;
  memory.seq += seqUsed;
  for (const [key, value] of Object.entries(set)) {
    if (key.startsWith('j')) memory.values[key] = value;
    else memory.wrote[key] = memory.round;
  }
  yield;
  if (free.length > 0) device.area.remove(free);
  yield;
  if (Object.keys(set).length > 0) {
    try {
      device.area.set(set);
    } catch (error) {
      if (error instanceof QuotaError) return false;
      throw error;
    }
  }
  yield;
  const after = device.area.get();
  if (Object.entries(set).some(([key, value]) => after[key] !== value)) return false;
  yield;
  if (remove.length > 0) device.area.remove(remove);
  return true;
};

/** The usual way of the small: everything as one text in chunks; the newest replaces what is here. */
export const oneBlob: Design = async function* (device) {
  const { memory } = device;
  const items = device.area.get();
  yield;
  const text = Object.keys(items)
    .filter((key) => key.startsWith('c'))
    .sort()
    .map((key) => items[key])
    .join('');
  const mine = [...device.notebook.values()].reduce(
    (last, one) => (lastStamp(one) > last ? lastStamp(one) : last),
    '',
  );
  try {
    const { time, records } = JSON.parse(text) as { time: string; records: StoredRecord[] };
    if (time > mine) {
      device.notebook = new Map(records.map((record) => [record.id, record]));
      return true;
    }
    if (time === mine) return true;
  } catch {
    // Nothing is there yet, or it is torn.
  }
  yield;
  const whole = JSON.stringify({ time: mine, records: [...device.notebook.values()] });
  const chunks: Record<string, string> = {};
  for (let at = 0; at * 3_000 < whole.length; at++)
    chunks[`c${String(at).padStart(3, '0')}`] = whole.slice(at * 3_000, at * 3_000 + 3_000);
  yield;
  device.area.remove(Object.keys(items).filter((key) => !(key in chunks)));
  yield;
  try {
    if (device.notebook.size > 0) device.area.set(chunks);
  } catch {
    return false;
  }
  memory.time++;
  return true;
};

/** The usual way of the careful: a key a note; what comes replaces what is here, what is gone there goes here. */
export const keyPerNote: Design = async function* (device) {
  const { memory } = device;
  const items = device.area.get();
  yield;
  for (const [key, value] of Object.entries(items)) {
    if (memory.known[key] === value) continue;
    const record = JSON.parse(String(value)) as StoredRecord;
    device.notebook.set(record.id, record);
    memory.known[key] = String(value);
  }
  for (const key of Object.keys(memory.known)) {
    if (key in items) continue;
    device.notebook.delete(key);
    delete memory.known[key];
  }
  yield;
  const set: Record<string, string> = {};
  for (const [id, record] of device.notebook) {
    const value = JSON.stringify(record);
    if (memory.known[id] !== value) set[id] = value;
  }
  yield;
  try {
    device.area.set(set);
  } catch {
    return false;
  }
  yield;
  Object.assign(memory.known, set);
  return true;
};
