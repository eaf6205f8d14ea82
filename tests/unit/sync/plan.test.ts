import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { alike } from '@/lib/records/alike';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import { mergeRecord } from '@/lib/records/merge';
import type { LiveRecord, StoredRecord, Value } from '@/lib/records/record';
import { stampDevice, writeStamp } from '@/lib/records/stamp';
import { valueKey } from '@/lib/seal/value';
import { copiedFrom, countArea, type Items, LIMITS_OF, readArea } from '@/lib/sync/browser';
import { travelForm } from '@/lib/sync/browser/travelForm';
import { type PlanOptions, plan } from '@/lib/sync/plan';
import { plainly } from './reading';

// Compressing takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const NOW = Date.UTC(2026, 3, 1);
const DAY = 86_400_000;
const ME = 'm'.repeat(25);
const [A, B] = ['aaaaaaaaaa', 'bbbbbbbbbb'];
const key = await valueKey(new Uint8Array(16).fill(7));

const options = (more: Partial<PlanOptions> = {}): PlanOptions => ({
  ...plainly,
  counting: 'chromium',
  device: A,
  me: ME,
  now: NOW,
  seq: 1,
  ...more,
});

let minute = 0;
function note(text: string, fields: [string, Value][] = [], device = A): LiveRecord {
  const stamp = writeStamp(NOW - DAY + minute++ * 60_000, 0, device);
  return editRecord(
    newRecord(randomId(), 'note', ME, stamp),
    { fields, texts: [['text', text]] },
    stamp,
  );
}

/** Text that no compression makes smaller. */
const noise = (length: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    String.fromCharCode(33 + (byte % 90)),
  ).join('');

/** Plans, and does what is planned, until nothing is left to do; answers the area. */
async function settled(records: StoredRecord[], items: Items, more: Partial<PlanOptions> = {}) {
  let area = { ...items };
  for (let round = 0; round < 12; round++) {
    const one = await plan(
      records,
      await readArea(area, options(more)),
      options({ seq: round * 20 + 1, ...more }),
    );
    if (one.free.length + one.remove.length + Object.keys(one.set).length === 0)
      return { area, last: one };
    area = Object.fromEntries(Object.entries(area).filter(([name]) => !one.free.includes(name)));
    const limit = LIMITS_OF[more.counting ?? 'chromium'].total;
    area = { ...area, ...one.set };
    expect(countArea(area, more.counting ?? 'chromium')).toBeLessThanOrEqual(limit);
    area = Object.fromEntries(Object.entries(area).filter(([name]) => !one.remove.includes(name)));
    expect(countArea(area, more.counting ?? 'chromium')).toBe(one.bytes);
  }
  throw new Error('It never comes to rest.');
}

const holds = async (items: Items, record: StoredRecord, reading = options()) =>
  (await readArea(items, reading)).records.some((one) => alike(one, travelForm(record)));

describe('plan', () => {
  it('writes nothing of an empty notebook, and nothing twice', async () => {
    const { area } = await settled([note('One')], {});
    const read = await readArea(area, plainly);
    for (const device of [A, B]) {
      const empty = await plan([], read, options({ device }));
      expect([empty.set, empty.remove, empty.free]).toEqual([{}, [], []]);
    }
    const again = await plan(read.records, read, options({ device: B }));
    expect(again.set).toEqual({});
  });

  it('puts an edit into the own journal alone, in one small set', async () => {
    const notes = Array.from({ length: 30 }, (_, n) => note(`Note ${n} about storytime`));
    const { area } = await settled(notes, {}, { compact: true });
    expect(Object.keys(area).filter((name) => name.startsWith('j'))).toEqual([]);
    const edited = editRecord(
      notes[3] as LiveRecord,
      { texts: [['text', 'Changed']] },
      writeStamp(NOW, 0, A),
    );
    const one = await plan([...notes, edited], await readArea(area, plainly), options());
    expect(Object.keys(one.set)).toEqual([`j${A}0`]);
    expect(JSON.stringify(one.set).length).toBeLessThan(400);
    expect(await holds({ ...area, ...one.set }, edited)).toBe(true);
  });

  it('is the same for the same notebook in any order', async () => {
    const notes = Array.from({ length: 80 }, (_, n) => note(noise(n * 5)));
    const area = await readArea({}, plainly);
    const one = await plan(notes, area, options());
    expect(await plan([...notes].reverse(), area, options())).toEqual(one);
  });

  it('gives back from the area what is not in the notebook', async () => {
    const gone = note('Only there');
    const { area } = await settled([gone], {}, { compact: true });
    const after = await settled([note('Only here')], area, { device: B, compact: true });
    expect(await holds(after.area, gone)).toBe(true);
  });

  it('writes again what a dead device or a torn value no longer holds', async () => {
    const notes = [note('One'), note('Two')];
    const { area } = await settled(notes, {});
    const torn = Object.fromEntries(
      Object.entries(area).map(([name, value]) => [name, String(value).slice(0, 20)]),
    );
    for (const broken of [{}, torn]) {
      const mended = await settled(notes, broken, { device: B, compact: true });
      for (const one of notes) expect(await holds(mended.area, one)).toBe(true);
      expect(
        (await readArea(mended.area, plainly)).broken.filter((name) => !name.startsWith('j')),
      ).toEqual([]);
    }
  });

  it('lets a journal go of a record only once a pack that is proven holds it', async () => {
    const one = note('Precious');
    const { area } = await settled([one], {});
    const packed = await plan(
      [one],
      await readArea(area, plainly),
      options({ compact: true, seq: 50 }),
    );
    const both = { ...area, ...packed.set };
    const young = await plan(
      [one],
      await readArea(both, plainly),
      options({ compact: true, seq: 60, unproven: new Set(['b']) }),
    );
    expect(young.remove).toEqual([]);
    const old = await plan(
      [one],
      await readArea(both, plainly),
      options({ compact: true, seq: 60 }),
    );
    expect(old.remove).toEqual([`j${A}0`]);
  });

  it('two devices that hold the same do not both let go of it', async () => {
    const one = note('Twice');
    const first = await settled([one], {});
    const second = await plan([one], await readArea({}, plainly), options({ device: B }));
    const area = { ...first.area, ...second.set };
    const [a, b] = await Promise.all(
      [A, B].map(async (device) =>
        plan([one], await readArea(area, plainly), options({ device, compact: false, seq: 9 })),
      ),
    );
    expect(Object.keys(a?.set ?? {})).toEqual([]);
    expect(Object.keys(b?.set ?? {})).toEqual([]);
    expect(a?.remove).toEqual([]);
  });

  it('keeps a deletion, and makes a mark again for whoever brings a record back', async () => {
    const live = note('Back again');
    const mark = { id: live.id, purged: writeStamp(NOW - 200 * DAY, 0, A) };
    const { area } = await settled([live], {}, { device: B });
    const after = await settled([mark], area);
    const read = await readArea(after.area, plainly);
    expect(read.records).toEqual([mark]);
  });

  it('leaves alone what is sealed for others or newer, and writes its own journal', async () => {
    const other = await settled([note('Sealed')], {}, { device: B, key, compact: true });
    const one = note('Mine');
    const read = await readArea(other.area, plainly);
    expect(read.sealedByOther).toMatchObject({
      keys: ['b', 'm'].filter((name) => name in other.area),
      notes: 1,
    });
    const mine = await plan([one], read, options({ compact: true }));
    expect(Object.keys(mine.set)).toEqual([`j${A}0`]);
    expect([...mine.free, ...mine.remove]).toEqual([]);
  });

  it('seals what was not, and its own journal too', async () => {
    const notes = Array.from({ length: 12 }, (_, n) => note(`Note ${n}`));
    const open = await settled(notes, {}, { compact: true });
    const more = [...notes, note('Thirteen')];
    const journal = await plan(more, await readArea(open.area, plainly), options({ seq: 99 }));
    const sealed = await settled(more, { ...open.area, ...journal.set }, { key, seq: 200 });
    const read = await readArea(sealed.area, plainly);
    expect(read.records).toEqual([]);
    expect(read.sealedByOther.notes).toBeGreaterThanOrEqual(13);
    expect((await readArea(sealed.area, { ...plainly, key })).records.length).toBe(13);
  });
});

describe.each(['chromium', 'firefox'] as const)('a full area of %s', (counting) => {
  it('holds the newest, says what stays behind, and flows again', async () => {
    const notes = Array.from({ length: 90 }, () => note(noise(1_500)));
    const { area, last } = await settled(notes, {}, { counting, compact: true });
    const left = new Set(last.left.map(({ id }) => id));
    expect(left.size).toBeGreaterThan(5);
    expect(last.travelling.size).toBeGreaterThan(50);
    expect(notes.slice(0, left.size).every(({ id }) => left.has(id))).toBe(true);
    // Another device that has them all comes to the same.
    const same = await plan(
      notes,
      await readArea(area, plainly),
      options({ counting, device: B, compact: true }),
    );
    expect(same.set).toEqual({});
    expect(new Set(same.left.map(({ id }) => id))).toEqual(left);
    // Deletions go first, and make room.
    const deleted = notes
      .slice(60)
      .map((one) => editRecord(one, { fields: [['deleted', true]] }, writeStamp(NOW, 0, A)));
    const after = await settled([...notes.slice(0, 60), ...deleted], area, {
      counting,
      compact: true,
    });
    const read = await readArea(after.area, plainly);
    for (const { id } of deleted)
      expect(read.records.find((one) => one.id === id)).toMatchObject({
        fields: [['deleted', true, expect.anything()]],
      });
    expect(notes.slice(0, 60).every(({ id }) => after.last.travelling.has(id))).toBe(true);
  });

  it('is brought under its limit when two devices filled it at once', async () => {
    const halves = [0, 1].map((n) =>
      Array.from({ length: 50 }, () => note(noise(1_200), [], n ? B : A)),
    );
    const [a, b] = await Promise.all(
      halves.map((half, n) => settled(half ?? [], {}, { counting, device: n ? B : A })),
    );
    const both = {
      ...a?.area,
      ...Object.fromEntries(Object.entries(b?.area ?? {}).map(([name, value]) => [name, value])),
    };
    for (const [name, value] of Object.entries(a?.area ?? {}))
      if (!name.startsWith('b')) both[name] = value;
    const filler = Array.from({ length: 4 }, (_, n) => [
      `x${n}`,
      noise(8_000).replace(/[<"\\]/g, 'x'),
    ]);
    const over = { ...both, ...Object.fromEntries(filler) };
    const all = halves.flat();
    const { area } = await settled(all, over, { counting, compact: true });
    expect(countArea(area, counting)).toBeLessThanOrEqual(LIMITS_OF[counting].total);
    for (const [name] of filler) expect(area).toHaveProperty(String(name));
  });
});

it('takes any area, and leaves alone what is none of its own', async () => {
  const one = note('Mine');
  const { area: good } = await settled([note('Theirs')], {}, { device: B });
  const names = ['m', 'b', 'b0', 'b01', 'b1101', `j${A}0`, `j${B}3`, 'other', 'j', '__proto__', ''];
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom(...names),
        fc.oneof(fc.string(), fc.jsonValue(), fc.constantFrom(...Object.values(good))),
      ),
      async (any) => {
        const items: Items = { ...any };
        const drawn = await plan([one], await readArea(items, plainly), options());
        const touched = [...drawn.free, ...drawn.remove, ...Object.keys(drawn.set)];
        const foreign = touched.filter((name) => !/^(?:m|b[01]*|jaaaaaaaaaa\d)$/.test(name));
        expect(foreign).toEqual([]);
        expect(await holds({ ...items, ...drawn.set }, one)).toBe(true);
      },
    ),
  );
});

it('a record too large for a value is named, and holds nothing up', async () => {
  const [large, small] = [note(noise(40_000)), note('Small')];
  const { area, last } = await settled([large, small], {});
  expect(last.left).toEqual([{ id: large.id, why: 'too-large' }]);
  expect(await holds(area, small)).toBe(true);
});

it('what is left out is taken from no device that has it', () => {
  const quote = { exact: 'x'.repeat(60), prefix: '!before', suffix: ' after', start: 5, end: 65 };
  const record = note('Text', [['quote', quote]]);
  const travels = travelForm(record);
  expect(JSON.stringify(travels)).not.toContain('before');
  expect(mergeRecord(record, travels)).toEqual(record);
  expect(mergeRecord(travels, record)).toEqual(record);
});

it('tells a copied profile from one whose account brought back an older state', async () => {
  const notes = [note('One')];
  const first = await plan(notes, await readArea({}, plainly), options({ seq: 1 }));
  const own = { seq: 1, values: first.set };
  expect(copiedFrom(await readArea(first.set, plainly), A, own)).toBe(false);
  const second = await plan(
    [...notes, note('Two')],
    await readArea(first.set, plainly),
    options({ seq: 2 }),
  );
  const later = { seq: 2, values: { ...first.set, ...second.set } };
  expect(copiedFrom(await readArea({ ...first.set, ...second.set }, plainly), A, later)).toBe(
    false,
  );
  expect(copiedFrom(await readArea(first.set, plainly), A, later)).toBe(false);
  expect(copiedFrom(await readArea({ ...first.set, ...second.set }, plainly), A, own)).toBe(true);
  expect(stampDevice(notes[0]?.made ?? '')).toBe(A);
});
