import fc from 'fast-check';
import type { Field, LiveRecord, PurgedRecord, StoredRecord } from '@/lib/records/record';
import { type Stamp, stampDevice, writeStamp } from '@/lib/records/stamp';
import { tagField } from '@/lib/records/tag';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'.split('');
const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...LETTERS), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

export const anId = letters(25);
const aDevice = fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc');
export const aStamp: fc.Arbitrary<Stamp> = fc
  .tuple(
    fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }),
    fc.integer({ min: 0, max: 40_000 }),
    aDevice,
  )
  .map(([ms, counter, device]) => writeStamp(ms, counter, device));

/** Text of any kind: other scripts, line ends, quotation marks, halves of surrogate pairs. */
const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('', 'Plain', '¿Y en español?', '"\\\u2028\u0000', '\ud800 alone', '</script>'),
);
const aQuote = fc.record(
  {
    exact: aText,
    prefix: fc.string({ maxLength: 32 }),
    suffix: fc.string({ maxLength: 32 }),
    start: fc.nat(),
    end: fc.nat(),
    cut: fc.record({ at: fc.nat({ max: 2_000 }), length: fc.nat() }),
  },
  { requiredKeys: ['exact', 'prefix', 'suffix', 'start', 'end'], noNullPrototype: true },
);
const aField: fc.Arbitrary<Field> = fc.oneof(
  fc.tuple(fc.constant('deleted'), fc.oneof(fc.boolean(), fc.constant(null)), aStamp),
  fc.tuple(fc.constant('onlyMe'), fc.boolean(), aStamp),
  fc.tuple(fc.constant('pageAddress'), fc.webUrl({ size: 'small' }), aStamp),
  fc.tuple(fc.constant('pageTitle'), aText, aStamp),
  fc.tuple(fc.constant('quote'), fc.oneof(aQuote, fc.constant(null)), aStamp),
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 20 }), aStamp)
    .map(([tag, stamp]): Field => [tagField(tag), tag, stamp]),
);
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function note(
  id: string,
  author: string,
  made: Stamp,
  fields: Field[],
  versions: { text: string; stamp: Stamp }[],
): LiveRecord {
  const seen = new Map<string, Stamp>();
  for (const { stamp } of versions) {
    const device = stampDevice(stamp);
    if (stamp > (seen.get(device) ?? '')) seen.set(device, stamp);
  }
  const unique = [...new Map(fields.map((field) => [field[0], field])).values()];
  const text = {
    name: 'text',
    versions: versions.toSorted((a, b) => byName(b.stamp, a.stamp)),
    seen: [...seen].sort(([a], [b]) => byName(a, b)),
  };
  return {
    id,
    kind: 'note',
    author,
    made,
    fields: unique.sort((a, b) => byName(a[0], b[0])),
    texts: versions.length > 0 ? [text] : [],
  };
}

/** A note as it may be stored: deleted or not, with texts side by side. */
export const aNote: fc.Arbitrary<LiveRecord> = fc
  .tuple(
    anId,
    anId,
    aStamp,
    fc.array(aField, { maxLength: 8 }),
    fc.array(fc.record({ text: aText, stamp: aStamp }, { noNullPrototype: true }), {
      maxLength: 3,
    }),
  )
  .map((parts) => note(...parts));

/** The mark of a record that was deleted for good. */
export const aMark: fc.Arbitrary<PurgedRecord> = fc.record(
  { id: anId, purged: aStamp },
  { noNullPrototype: true },
);

/** A whole notebook: notes and marks, no id twice. */
export const someRecords: fc.Arbitrary<StoredRecord[]> = fc.uniqueArray(fc.oneof(aNote, aMark), {
  selector: (record) => record.id,
  maxLength: 12,
});
