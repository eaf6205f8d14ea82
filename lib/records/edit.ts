import type { Field, Kind, LiveRecord, TextField, Value } from './record';
import type { Stamp } from './stamp';
import { stampDevice } from './stamp';

/** What one save changes in a record: plain fields and texts by name. Names that are left out stay. */
export interface Changes {
  fields?: [name: string, value: Value][];
  texts?: [name: string, text: string][];
}

const byName = (a: Field, b: Field) => (a[0] < b[0] ? -1 : 1);

/** A record with nothing in it yet. */
export function newRecord(id: string, kind: Kind, author: string, stamp: Stamp): LiveRecord {
  return { id, kind, author, made: stamp, fields: [], texts: [] };
}

/** The highest stamp that `changes` would replace: a new stamp must lie above it. '' where there is none. */
export function stampToBeat(record: LiveRecord, changes: Changes): Stamp {
  let highest = '';
  const names = new Set(changes.fields?.map(([name]) => name));
  for (const [name, , stamp] of record.fields) {
    if (names.has(name) && stamp > highest) highest = stamp;
  }
  const textNames = new Set(changes.texts?.map(([name]) => name));
  for (const text of record.texts) {
    if (!textNames.has(text.name)) continue;
    for (const [, stamp] of text.seen) if (stamp > highest) highest = stamp;
  }
  return highest;
}

function writeText(
  old: TextField | undefined,
  name: string,
  text: string,
  stamp: Stamp,
): TextField {
  const device = stampDevice(stamp);
  const seen = new Map(old?.seen ?? []);
  for (const version of old?.versions ?? []) {
    const by = stampDevice(version.stamp);
    if (version.stamp > (seen.get(by) ?? '')) seen.set(by, version.stamp);
  }
  seen.set(device, stamp);
  return {
    name,
    versions: [{ text, stamp }],
    seen: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/**
 * The record after one save. `stamp` must lie above `stampToBeat(record, changes)`. A saved text replaces
 * every version that stood side by side here: the person saw them all.
 */
export function editRecord(record: LiveRecord, changes: Changes, stamp: Stamp): LiveRecord {
  const fields = new Map(record.fields.map((field) => [field[0], field]));
  for (const [name, value] of changes.fields ?? []) fields.set(name, [name, value, stamp]);
  const texts = new Map(record.texts.map((text) => [text.name, text]));
  for (const [name, text] of changes.texts ?? []) {
    texts.set(name, writeText(texts.get(name), name, text, stamp));
  }
  return {
    ...record,
    fields: [...fields.values()].sort(byName),
    texts: [...texts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
