import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { StoredRecord } from '@/lib/records/record';
import { sealValue, valueKey } from '@/lib/seal/value';
import { readArea } from '@/lib/sync/browser';
import { toBase93 } from '@/lib/sync/browser/base93';
import { Writer } from '@/lib/sync/browser/bytes';
import { prepareMe, prepareRecords, readValue, writeValue } from '@/lib/sync/browser/value';
import { anyId, anyLive, anyStamp } from '../records/arbitraries';
import { plainly } from './reading';

// Compressing takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const byId = (a: StoredRecord, b: StoredRecord) => (a.id < b.id ? -1 : 1);
const key = await valueKey(new Uint8Array(16).fill(7));
const NOTE: StoredRecord = {
  id: 'a'.repeat(25),
  kind: 'note',
  author: 'b'.repeat(25),
  made: '0mp3b2c1d000aaaaaaaaaa',
  fields: [],
  texts: [],
};

const anyRecord: fc.Arbitrary<StoredRecord> = fc.oneof(
  { weight: 5, arbitrary: anyLive() },
  { weight: 1, arbitrary: fc.record({ id: anyId, purged: anyStamp }) },
);
const someRecords = fc.uniqueArray(anyRecord, { maxLength: 6, selector: ({ id }) => id });

describe.each([
  ['unsealed', plainly],
  ['sealed', { ...plainly, key }],
])('%s', (_, reading) => {
  it('brings back every record as it was', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const text = await writeValue('b', prepareRecords(records, reading), reading);
        const said = await readValue('b', text, 'pack', reading);
        expect(said.is).toBe('records');
        if (said.is !== 'records') return;
        expect(said.records.sort(byId)).toEqual(records.sort(byId));
      }),
      { numRuns: 60 },
    );
  });

  it('takes any change of a letter', async () => {
    const text = await writeValue('b', prepareRecords([NOTE], reading), reading);
    for (let at = 0; at < text.length; at++) {
      const letter = text[at] === 'x' ? 'y' : 'x';
      const bad = text.slice(0, at) + letter + text.slice(at + 1);
      expect(['broken', 'newer', 'sealed']).toContain(
        (await readValue('b', bad, 'pack', reading)).is,
      );
      expect((await readValue('b', text.slice(0, at), 'pack', reading)).is).toBe('broken');
    }
  });

  it('says as whom is written', async () => {
    const me = 'm'.repeat(25);
    const text = await writeValue('m', prepareMe(me, reading), reading);
    expect((await readArea({ m: text }, reading)).me).toBe(me);
  });
});

it('keeps text that is no text: halves of pairs, nulls, the mark of order', async () => {
  for (const text of [
    '\ud800',
    'a\udc00b',
    '\0',
    '\x01u0041',
    '\x01\x01\0',
    '\ufeffx',
    '\ud83d\ude00\ud83d',
    '',
  ]) {
    const record: StoredRecord = {
      ...NOTE,
      fields: [['pageTitle', text, NOTE.made]],
    };
    const value = await writeValue('b', prepareRecords([record], plainly), plainly);
    expect(await readValue('b', value, 'pack', plainly)).toMatchObject({ records: [record] });
  }
});

it('takes ids and numbers of any size', async () => {
  const records: StoredRecord[] = [
    { ...NOTE, id: 'z'.repeat(25), author: 'z'.repeat(25) },
    { id: '0'.repeat(25), purged: NOTE.made },
    { ...NOTE, kind: 'comment', fields: [['about', 'z'.repeat(25), NOTE.made]] },
    {
      ...NOTE,
      id: 'c'.repeat(25),
      fields: [
        [
          'quote',
          {
            exact: 'é',
            prefix: '',
            suffix: 's',
            start: 2 ** 53 - 1,
            end: 0,
            cut: { at: 1, length: 2 },
          },
          NOTE.made,
        ],
      ],
    },
  ];
  const value = await writeValue('b', prepareRecords(records, plainly), plainly);
  const said = await readValue('b', value, 'pack', plainly);
  expect(said.is === 'records' && said.records.sort(byId)).toEqual(records.sort(byId));
});

describe('hostile values', () => {
  /** A pack with a right sum around any raw bytes, text and length said. */
  async function pack(
    raw: Uint8Array,
    text: Uint8Array,
    size = text.length,
    version = 1,
    dictionary = 0,
  ) {
    const body = new Writer();
    body.number(raw.length);
    body.put(raw);
    body.number(size);
    body.put(deflateSync(text));
    return toBase93(
      await sealValue(null, 'b', new Uint8Array([version, dictionary, 0]), body.done()),
    );
  }

  it('a bomb is inflated no further than it says, and not beyond the limit', async () => {
    const bomb = new Uint8Array(5_000_000);
    for (const size of [10, 512 * 1024, 512 * 1024 + 1, 5_000_000])
      expect(
        (await readValue('b', await pack(new Uint8Array(2), bomb, size), 'pack', plainly)).is,
      ).toBe('broken');
  });

  it('any bytes within a right sum are read as nothing or as checked records', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.uint8Array({ maxLength: 60 }),
        async (raw, text) => {
          expect(['broken', 'records']).toContain(
            (await readValue('b', await pack(raw, text), 'pack', plainly)).is,
          );
        },
      ),
    );
  });

  it('a later version or an unknown dictionary is left alone', async () => {
    const text = new Uint8Array([0]);
    const raw = new Uint8Array([0, 0]);
    const items = {
      b0: await pack(raw, text),
      b1: 5,
      b: await pack(raw, text, 1, 2),
      b00: null,
      other: { a: 1 },
      j: 'x',
    };
    const area = await readArea(items, plainly);
    expect(area).toMatchObject({ newer: ['b'], broken: ['b0', 'b1', 'b00'], records: [] });
    const unknown = { b: await pack(raw, text, 1, 1, 77) };
    expect((await readArea(unknown, plainly)).newer).toEqual(['b']);
  });

  it('takes any area', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('m', 'b', 'b0', 'b01', 'jaaaaaaaaaa0', 'jaaaaaaaaaaa', '__proto__', 'x'),
          fc.oneof(fc.string(), fc.anything()),
        ),
        async (items) => {
          expect((await readArea(items, plainly)).records).toEqual([]);
        },
      ),
    );
  });
});

it('counts the notes of what is sealed for others', async () => {
  const reading = { ...plainly, key };
  const text = await writeValue('b', prepareRecords([NOTE], reading), reading);
  const area = await readArea({ b: text }, plainly);
  expect(area.sealedByOther).toEqual({ keys: ['b'], notes: 1 });
  expect(area.records).toEqual([]);
});
