import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '@/lib/records/check';
import { mergeRecord } from '@/lib/records/merge';
import { isPurged, setMembers, textVersions } from '@/lib/records/record';
import { MAX_DRIFT_MS } from '@/lib/records/stamp';
import { tagChanges } from '@/lib/records/tag';
import { Replica } from '../fixtures/Replica';
import { threeStates } from './arbitraries';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 9, 1);

describe('merging', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(threeStates, ([a, b]) => {
        expect(mergeRecord(a, b)).toEqual(mergeRecord(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(threeStates, ([a, b, c]) => {
        expect(mergeRecord(mergeRecord(a, b), c)).toEqual(mergeRecord(a, mergeRecord(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(threeStates, ([a, b]) => {
        const merged = mergeRecord(a, b);
        expect(mergeRecord(a, a)).toEqual(a);
        expect(mergeRecord(merged, b)).toEqual(merged);
        expect(mergeRecord(merged, merged)).toEqual(merged);
      }),
      { numRuns: 500 },
    );
  });

  it('gives records that pass the check', () => {
    fc.assert(
      fc.property(threeStates, ([a, b]) => {
        expect(checkRecord(mergeRecord(a, b))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

type Deed =
  | { do: 'write'; at: number; text: string }
  | { do: 'tag'; at: number; tag: string }
  | { do: 'send'; from: number; to: number }
  | { do: 'late'; from: number; to: number };

const deeds = (devices: number): fc.Arbitrary<Deed[]> => {
  const one = fc.nat({ max: devices - 1 });
  return fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('write' as const), at: one, text: fc.string({ maxLength: 5 }) }),
      fc.record({
        do: fc.constant('tag' as const),
        at: one,
        tag: fc.constantFrom('a', 'B', 'b', 'constructor', '__proto__'),
      }),
      fc.record({ do: fc.constant('send' as const), from: one, to: one }),
      fc.record({ do: fc.constant('late' as const), from: one, to: one }),
    ),
    { maxLength: 40 },
  );
};

describe('devices with clocks of their own', () => {
  it('hold the same, and every text that nobody had seen is readable on each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20 * DAY, max: 20 * DAY }), { minLength: 2, maxLength: 5 }),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (clocks, seed, order) =>
          fc.assert(
            fc.property(deeds(clocks.length), (list) => play(clocks, list, order)),
            { numRuns: 1, seed },
          ),
      ),
      { numRuns: 250 },
    );
  });
});

const ID = '0'.repeat(25);

/** Runs the deeds, then delivers everything to everybody in some order, twice. */
function play(clocks: number[], list: Deed[], order: Iterator<number>): void {
  const devices = clocks.map((wrongBy, i) => new Replica(ID, wrongBy, String(i).repeat(10)));
  /** For each written text, the texts that its writer had before its eyes: those alone may go. */
  const replacedBy = new Map<string, Set<string>>();
  const late: { to: number; record: NonNullable<ReturnType<Replica['all']>[number]> }[] = [];
  let now = NOW;
  let count = 0;
  for (const deed of list) {
    now += 1000;
    if (deed.do === 'write') {
      const device = devices[deed.at] as Replica;
      const known = device.records.get(ID);
      const before = known && !isPurged(known) ? textVersions(known, 'text') : [];
      const text = `${count++}: ${deed.text}`;
      replacedBy.set(text, new Set(before));
      device.write('note', { texts: [['text', text]] }, now, ID);
    } else if (deed.do === 'tag') {
      (devices[deed.at] as Replica).write('note', { fields: tagChanges([], [deed.tag]) }, now, ID);
    } else {
      const records = (devices[deed.from] as Replica).all();
      if (deed.do === 'send') (devices[deed.to] as Replica).receive(records, now);
      else for (const record of records) late.push({ to: deed.to, record });
    }
  }
  for (const { to, record } of late) (devices[to] as Replica).receive([record], now);
  const all = devices.flatMap((device) => device.all());
  for (const device of devices) {
    const mixed = all
      .map((record) => ({ record, key: order.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ record }) => record);
    device.receive([...mixed, ...mixed], now);
  }
  const gone = new Set([...replacedBy.values()].flatMap((texts) => [...texts]));
  const expected = [...replacedBy.keys()].filter((text) => !gone.has(text)).sort();
  for (const device of devices) {
    expect(device.all()).toEqual(devices[0]?.all());
    for (const record of device.all()) {
      expect(checkRecord(record)).not.toBeNull();
      if (!isPurged(record)) expect(textVersions(record, 'text').sort()).toEqual(expected);
    }
  }
}

describe('two texts, neither of which had seen the other', () => {
  it.each([
    ['right clocks', 0, 0],
    ['one a month behind', -30 * DAY, 0],
    ['one ten days ahead', 10 * DAY, 0],
    ['both wrong', 9 * DAY, -9 * DAY],
  ])('are both readable: %s', (_name, one, other) => {
    const [a, b] = [new Replica(ID, one), new Replica(ID, other)];
    const id = a.write('note', { texts: [['text', 'first']] }, NOW).id;
    b.receive(a.all(), NOW);
    a.write('note', { texts: [['text', 'of a']] }, NOW + 1, id);
    b.write('note', { texts: [['text', 'of b']] }, NOW + 2, id);
    const [ofA, ofB] = [a.all(), b.all()];
    a.receive(ofB, NOW + 3);
    b.receive(ofA, NOW + 3 * DAY);
    for (const device of [a, b]) {
      const [record] = device.all();
      if (!record || isPurged(record)) throw new Error('gone');
      expect(textVersions(record, 'text').sort()).toEqual(['of a', 'of b']);
    }
    // Saved over by somebody who saw both: one text, everywhere.
    b.write('note', { texts: [['text', 'joined']] }, NOW + 4, id);
    a.receive(b.all(), NOW + 5);
    const [record] = a.all();
    if (!record || isPurged(record)) throw new Error('gone');
    expect(textVersions(record, 'text')).toEqual(['joined']);
  });

  it('an edit that saw a far clock beats it, without moving the own clock by more than a day', () => {
    const [a, b] = [new Replica(ID, 40 * DAY), new Replica(ID, 0)];
    const { id } = a.write('note', { fields: [['pageTitle', 'ahead']] }, NOW);
    b.receive(a.all(), NOW);
    const edited = b.write('note', { fields: [['pageTitle', 'after']] }, NOW + 1, id);
    a.receive(b.all(), NOW + 2);
    expect(a.all()).toEqual(b.all());
    expect(edited.fields).toContainEqual(['pageTitle', 'after', expect.any(String)]);
    const fresh = b.write('note', { texts: [['text', 'x']] }, NOW + 3);
    const time = Number.parseInt(fresh.made.slice(0, 9), 36);
    expect(time).toBeLessThanOrEqual(NOW + 3 + MAX_DRIFT_MS);
  });
});

describe('deleting for good', () => {
  it('stays, whatever arrives later', () => {
    const [a, b] = [new Replica(ID), new Replica(ID)];
    const { id } = a.write('note', { texts: [['text', 'x']] }, NOW);
    b.receive(a.all(), NOW);
    a.purge(id, NOW + 1);
    b.write('note', { texts: [['text', 'later']] }, NOW + DAY, id);
    a.receive(b.all(), NOW + DAY);
    b.receive(a.all(), NOW + DAY);
    expect(a.all()).toEqual([{ id, purged: expect.any(String) }]);
    expect(b.all()).toEqual(a.all());
  });
});

describe('tags', () => {
  it('named as parts of an object survive', () => {
    const a = new Replica(ID);
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const record = a.write('note', { fields: tagChanges([], names) }, NOW);
    const sent: unknown = JSON.parse(JSON.stringify(record));
    const checked = checkRecord(sent);
    expect(checked).toEqual(record);
    const merged = mergeRecord(record, checked ?? record);
    if (isPurged(merged)) throw new Error('gone');
    expect(
      setMembers(merged, 'tag')
        .map(([, tag]) => tag)
        .sort(),
    ).toEqual(names.sort());
  });
});
