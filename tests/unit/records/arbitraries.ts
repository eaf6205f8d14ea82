import fc from 'fast-check';
import { type FieldRule, KIND_RULES } from '@/lib/records/kinds';
import {
  KINDS,
  type Kind,
  type LiveRecord,
  type StoredRecord,
  type TextField,
  type Value,
} from '@/lib/records/record';
import { editShared } from '@/lib/records/sharedText';
import { LATEST_MS, stampDevice, writeStamp } from '@/lib/records/stamp';

const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
const word = (length: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: length, maxLength: length });

export const anyId = word(25);
/** Few devices and times, so that stamps meet. */
export const anyDevice = fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb', 'zzzzzzzzzz', '0000000000');
export const anyStamp = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: LATEST_MS })),
    fc.integer({ min: 0, max: 3 }),
    anyDevice,
  )
  .map(([ms, counter, device]) => writeStamp(ms, counter, device));

const anyQuote = fc.record({
  exact: fc.string({ maxLength: 30 }),
  prefix: fc.string({ maxLength: 10 }),
  suffix: fc.string({ maxLength: 10 }),
  start: fc.nat(),
  end: fc.nat(),
});

/** A writer of its own each: no device writes two states from one. */
const SHARED = ['', 'a', 'two words', 'a\nb', '😀', 'é', '<b>', 'last'].map((text, n) =>
  editShared(null, { id: '', base: '' }, text, `device000${n}`),
);

function valueFor(rule: FieldRule): fc.Arbitrary<Value> {
  switch (rule.type) {
    case 'address':
      return fc.webUrl().map((url) => url.slice(0, 500));
    case 'quote':
      return anyQuote;
    case 'id':
      return anyId;
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: rule.min, max: rule.max }).map((n) => n + 0);
    case 'day':
      return fc.constantFrom('2026-03-01', '2027-12-31');
    case 'time':
      return fc.constantFrom('2026-03-01T12:00:00.000Z', '2027-12-31T23:59:00.000Z');
    case 'one':
      return fc.constantFrom(...rule.of);
    case 'set':
      return fc.oneof(fc.boolean(), fc.string({ maxLength: Math.min(20, rule.max) }));
    case 'shared':
      return fc.constantFrom(...SHARED);
    default:
      return fc.string({ maxLength: 20 });
  }
}

const setKey = fc.constantFrom('storytime', 'constructor', '__proto__', 'toString', 'a b', 'ñ');

function anyFields(kind: Kind): fc.Arbitrary<LiveRecord['fields']> {
  const rules = Object.entries(KIND_RULES[kind].fields).filter(([, rule]) => rule.type !== 'text');
  const one = fc
    .constantFrom(...rules)
    .chain(([name, rule]) =>
      fc.tuple(
        rule.type === 'set' ? setKey.map((key) => `${name}:${key}`) : fc.constant(name),
        fc.oneof(
          { weight: 5, arbitrary: valueFor(rule) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
        anyStamp,
      ),
    );
  return fc
    .uniqueArray(one, { selector: ([name]) => name, maxLength: 8 })
    .map((fields) => fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function anyTexts(kind: Kind): fc.Arbitrary<TextField[]> {
  const names = Object.entries(KIND_RULES[kind].fields).flatMap(([name, rule]) =>
    rule.type === 'text' ? [name] : [],
  );
  if (names.length === 0) return fc.constant([]);
  // One stamp is given once: its text follows from it.
  const version = anyStamp.map((stamp) => ({ text: `text of ${stamp}`, stamp }));
  const one = fc
    .tuple(
      fc.constantFrom(...names),
      fc.uniqueArray(version, { selector: (v) => v.stamp, maxLength: 3 }),
      fc.uniqueArray(anyStamp, { selector: stampDevice, maxLength: 3 }),
    )
    .map(([name, versions, more]): TextField => {
      const seen = new Map(more.map((stamp) => [stampDevice(stamp), stamp]));
      for (const { stamp } of versions) {
        const device = stampDevice(stamp);
        if (stamp > (seen.get(device) ?? '')) seen.set(device, stamp);
      }
      return {
        name,
        versions: versions.sort((a, b) => (a.stamp < b.stamp ? 1 : -1)),
        seen: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)),
      };
    });
  return fc
    .uniqueArray(one, { selector: (text) => text.name, maxLength: 2 })
    .map((texts) => texts.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** A live record of a kind, with any fields and texts of it. */
export function anyLive(id: fc.Arbitrary<string> = anyId): fc.Arbitrary<LiveRecord> {
  return fc.constantFrom(...KINDS).chain((kind) => liveOf(kind, id));
}

function liveOf(kind: Kind, id: fc.Arbitrary<string>): fc.Arbitrary<LiveRecord> {
  return fc.record({
    id,
    kind: fc.constant(kind),
    author: anyId,
    made: anyStamp,
    fields: anyFields(kind),
    texts: anyTexts(kind),
  });
}

/** Three states of one record, some deleted for good. */
export const threeStates: fc.Arbitrary<[StoredRecord, StoredRecord, StoredRecord]> = fc
  .tuple(anyId, fc.constantFrom(...KINDS))
  .chain(([id, kind]) => {
    const state: fc.Arbitrary<StoredRecord> = fc.oneof(
      { weight: 8, arbitrary: liveOf(kind, fc.constant(id)) },
      { weight: 1, arbitrary: anyStamp.map((purged) => ({ id, purged })) },
    );
    return fc.tuple(state, state, state);
  });
