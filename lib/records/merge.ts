import { fieldRule } from './kinds';
import {
  type Field,
  isPurged,
  type LiveRecord,
  type StoredRecord,
  type TextField,
  type Value,
} from './record';
import { mergeShared } from './sharedText';
import type { DeviceId, Stamp } from './stamp';
import { stampDevice } from './stamp';

const contextOf = (value: Value) =>
  typeof value === 'object' && value !== null ? value.prefix.length + value.suffix.length : 0;

/**
 * Orders two values that bear one stamp. A quote that traveled without its context (browser sync leaves out that of a
 * long one) gives way to the whole one; all else comes of a broken or forged writer, and any fixed order does.
 */
function byContent(a: Value, b: Value): number {
  const more = contextOf(a) - contextOf(b);
  if (more !== 0) return more;
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function laterField(a: Field, b: Field): Field {
  if (a[2] !== b[2]) return a[2] > b[2] ? a : b;
  return byContent(a[1], b[1]) >= 0 ? a : b;
}

/** A text that both write at once is merged by character, whichever came later. */
function joinField(kind: LiveRecord['kind'], a: Field, b: Field): Field {
  const later = laterField(a, b);
  if (fieldRule(kind, a[0])?.type !== 'shared') return later;
  if (typeof a[1] !== 'string' || typeof b[1] !== 'string') {
    return typeof later[1] === 'string' ? later : [later[0], a[1] ?? b[1], later[2]];
  }
  return [later[0], mergeShared(a[1], b[1]), later[2]];
}

function joinSeen(a: TextField['seen'], b: TextField['seen']): Map<DeviceId, Stamp> {
  const seen = new Map(a);
  for (const [device, stamp] of b) {
    if (stamp > (seen.get(device) ?? '')) seen.set(device, stamp);
  }
  return seen;
}

/**
 * Joins two states of a text. A version goes only where the other side has seen it and no longer holds
 * it; versions that were written without knowledge of each other stay side by side, the later first.
 * (The join of a causal set: Shapiro et al., "Conflict-free Replicated Data Types", 2011.)
 */
export function mergeText(a: TextField, b: TextField): TextField {
  const key = (v: { text: string; stamp: Stamp }) => `${v.stamp} ${v.text}`;
  const [inA, inB] = [new Set(a.versions.map(key)), new Set(b.versions.map(key))];
  const [seenA, seenB] = [new Map(a.seen), new Map(b.seen)];
  const unseen = (v: { stamp: Stamp }, seen: Map<DeviceId, Stamp>) =>
    v.stamp > (seen.get(stampDevice(v.stamp)) ?? '');
  const kept = new Map<string, { text: string; stamp: Stamp }>();
  for (const v of a.versions) if (inB.has(key(v)) || unseen(v, seenB)) kept.set(key(v), v);
  for (const v of b.versions) if (inA.has(key(v)) || unseen(v, seenA)) kept.set(key(v), v);
  return {
    name: a.name,
    versions: [...kept.entries()].sort(([x], [y]) => (x < y ? 1 : -1)).map(([, v]) => v),
    seen: [...joinSeen(a.seen, b.seen)].sort(([x], [y]) => (x < y ? -1 : 1)),
  };
}

function mergeNamed<T>(a: T[], b: T[], name: (item: T) => string, join: (x: T, y: T) => T): T[] {
  const merged = new Map(a.map((item) => [name(item), item]));
  for (const item of b) {
    const known = merged.get(name(item));
    merged.set(name(item), known === undefined ? item : join(known, item));
  }
  return [...merged.values()].sort((x, y) => (name(x) < name(y) ? -1 : 1));
}

function mergeLive(a: LiveRecord, b: LiveRecord): LiveRecord {
  const first =
    a.made !== b.made
      ? a.made < b.made
        ? a
        : b
      : `${a.author} ${a.kind}` <= `${b.author} ${b.kind}`
        ? a
        : b;
  return {
    id: a.id,
    kind: first.kind,
    author: first.author,
    made: first.made,
    fields: mergeNamed(
      a.fields,
      b.fields,
      (field) => field[0],
      (x, y) => joinField(first.kind, x, y),
    ),
    texts: mergeNamed(a.texts, b.texts, (text) => text.name, mergeText),
  };
}

/**
 * Two states of one record become one: commutative, associative, idempotent. A record that was deleted
 * for good stays so, whatever else arrives. Both must have the same id.
 */
export function mergeRecord(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (isPurged(a)) return isPurged(b) && b.purged > a.purged ? b : a;
  if (isPurged(b)) return b;
  return mergeLive(a, b);
}
