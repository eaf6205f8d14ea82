import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countLive, readAll, readMerges, readToPublish, readWay } from '@/lib/notebook/read';
import {
  addNote,
  deleteRecord,
  editNote,
  markPublished,
  purgeRecord,
  takeBackMerge,
} from '@/lib/notebook/write';
import { randomId } from '@/lib/records/id';
import { isPurged, type StoredRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import {
  decide,
  handedOver,
  makeFile,
  mergeFile,
  openFile,
  round,
  waitingMerges,
} from '@/lib/sync/segments';
import { packSegment, unpackSegment, VERSION } from '@/lib/sync/segments/format';
import { newName, readName } from '@/lib/sync/segments/names';
import { Match, type MatchDevice } from '../../../bench/match/match';
import { type Files, MemoryRemote } from '../../../bench/match/memoryRemote';
import { note, page, value } from '../../fixtures/notebook';

const exchange = (device: MatchDevice, files: Files) =>
  round({ ...device.ground, way: 'webdav', remote: new MemoryRemote(files) });

async function pair(trusted = true) {
  const match = new Match();
  const ruth = await match.join('ruthdevice');
  const anna = await match.join('annadevice', undefined, trusted);
  return { match, ruth, anna, files: new Map() as Files };
}

const write = async (device: MatchDevice, text: string) =>
  value(await addNote(device.home, page, note(text))).note;

const recordsOf = async ({ home }: MatchDevice) => JSON.stringify(await readAll(home.db));

/** A segment of one device that holds whatever it is told to. */
async function forged(device: MatchDevice, records: unknown[], number = 900): Promise<Uint8Array> {
  const bytes = await packSegment({ files: [], records: records as StoredRecord[] });
  return device.ground.sealer.seal(bytes, { number, level: 0 });
}

const raw = (text: string, size = Buffer.byteLength(text)): Uint8Array => {
  const packed = deflateRawSync(text);
  const out = new Uint8Array(5 + packed.length);
  out[0] = VERSION;
  new DataView(out.buffer).setUint32(1, size);
  out.set(packed, 5);
  return out;
};

describe('what a segment holds', () => {
  it('is read as it was written', async () => {
    const { ruth } = await pair();
    await write(ruth, 'with half a pair \ud83d of surrogates');
    const records = await readAll(ruth.home.db);
    const packed = await packSegment({ files: [['annadevice', 7]], records });
    expect(await unpackSegment(packed)).toEqual({
      ok: true,
      content: { files: [['annadevice', 7]], records },
    });
    // The same by another program (SECURITY.md).
    const text = inflateRawSync(packed.subarray(5)).toString('utf8');
    expect(packed[0]).toBe(1);
    expect(Buffer.from(packed).readUInt32BE(1)).toBe(Buffer.byteLength(text));
    expect(JSON.parse(text)).toEqual({ files: [['annadevice', 7]], records });
  });

  it('is refused whole where anything in it is wrong', async () => {
    const good = { id: randomId(), purged: writeStamp(1_000, 0, 'annadevice') };
    const content = (records: unknown[], more = {}) =>
      JSON.stringify({ files: [], records, ...more });
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(), 'broken'],
      [raw(content([good])).subarray(0, 20), 'broken'],
      [Uint8Array.from([VERSION + 1, ...raw(content([])).subarray(1)]), 'newer'],
      [raw(content([good, { id: 'x' }])), 'broken'],
      [raw(content([good], { __proto__: 1, extra: 1 })), 'broken'],
      [raw('{'), 'broken'],
      [raw(`${'['.repeat(100_000)}`), 'broken'],
      [raw(content([good]), 10), 'broken'],
      [raw(content([good]), 1_000_000), 'broken'],
      [raw('x'.repeat(1_000), 2 ** 31), 'too-large'],
      [raw(content(new Array(50_001).fill(good))), 'too-large'],
      [raw(content([]).padEnd(20_000_000, ' '), 1_000), 'broken'],
    ];
    for (const [bytes, why] of cases)
      expect(await unpackSegment(bytes)).toEqual({ ok: false, why });
  });

  it('has a name that says device, number and level', () => {
    const { name } = newName('ruthdevice', 46_655, 'all');
    expect(name).toMatch(/^ruthdevice-zzz-s[0-9a-z]{4}\.matchbook$/);
    expect(readName(name)).toMatchObject({ device: 'ruthdevice', number: 46_655, level: 'all' });
    const foreign = ['holiday.jpg', `${name}.tmp`, name.toUpperCase(), `copy of ${name}`, ''];
    for (const one of foreign) expect(readName(one)).toBeNull();
  });
});

describe('a partner who means ill', () => {
  it("cannot change the other's notes and reviews, nor take their ids, nor delete them for good", async () => {
    const { ruth, anna, files } = await pair();
    const mine = await write(ruth, 'mine');
    for (const device of [ruth, anna, ruth]) await exchange(device, files);
    const before = await recordsOf(ruth);
    const own = (await readAll(ruth.home.db)).find(({ id }) => id === mine.id);
    if (!own || isPurged(own)) throw new Error('no record');
    const stamp = writeStamp(Date.UTC(2026, 5, 1), 0, 'annadevice');
    const early = writeStamp(1_000, 0, 'annadevice');
    const attacks: unknown[] = [
      { ...own, fields: [['deleted', true, stamp], ...own.fields] },
      { ...own, id: randomId() },
      { ...own, author: anna.member, made: early },
      { ...own, kind: 'draft', author: anna.member, made: early, fields: [], texts: [] },
      { id: own.id, purged: stamp },
      { id: randomId(), kind: 'review', author: ruth.member, made: early, fields: [], texts: [] },
    ];
    for (const [n, attack] of attacks.entries()) {
      const sealed = await forged(anna, [attack], 900 + n);
      expect(await openFile(ruth.ground, sealed)).toEqual({ ok: false, why: 'not-theirs' });
      files.set(newName('annadevice', 900 + n, 0).name, sealed);
    }
    for (let n = 0; n < 3; n++) expect((await exchange(ruth, files)).failure).toBeNull();
    expect(await recordsOf(ruth)).toBe(before);
    expect((await readWay(ruth.home.db, 'webdav')).notice).toBe('segment-not-theirs');
    // The exchange goes on.
    await write(anna, 'theirs');
    await exchange(anna, files);
    await exchange(ruth, files);
    expect(await recordsOf(ruth)).toContain('theirs');
  });

  it("cannot pass on a deletion for good in the other's name unseen", async () => {
    const { ruth, anna, files } = await pair();
    const mine = await write(ruth, 'mine');
    await exchange(ruth, files);
    const forgery = { id: mine.id, purged: writeStamp(Date.UTC(2026, 5, 1), 0, 'ruthdevice') };
    files.set(newName('annadevice', 900, 0).name, await forged(anna, [forgery]));
    await exchange(ruth, files);
    expect(await waitingMerges(ruth.ground)).toMatchObject([{ waits: 'deletes', deleted: 1 }]);
    expect(await recordsOf(ruth)).toContain('mine');
  });

  it('is not helped by another name, another match or an altered byte', async () => {
    const { ruth, anna, files } = await pair();
    await write(anna, 'theirs');
    await exchange(anna, files);
    const [[name, bytes] = ['', new Uint8Array()]] = [...files];
    const other = new Match('ffffffffffffffff');
    const stranger = await other.join('strangerxx');
    files.clear();
    files.set('holiday.jpg', new Uint8Array(10));
    files.set(newName('annadevice', 5, 0).name, bytes);
    files.set(newName('annadevice', 6, 0).name, bytes);
    const cut = newName('annadevice', 7, 0).name;
    files.set(cut, bytes.slice(0, -1));
    files.set(
      newName('annadevice', 8, 0).name,
      bytes.map((byte, n) => (n === 300 ? byte ^ 1 : byte)),
    );
    files.set(newName('strangerxx', 1, 0).name, await forged(stranger, []));
    files.set(newName('annadevice', 9, 0).name, new Uint8Array());
    for (let n = 0; n < 4; n++) expect((await exchange(ruth, files)).failure).toBeNull();
    expect(await recordsOf(ruth)).toContain('theirs');
    const { bad } = await readWay(ruth.home.db, 'webdav');
    expect(
      Object.values(bad)
        .map(({ why }) => why)
        .sort(),
    ).toEqual(['altered', 'cut-short', 'cut-short', 'other-match'].sort());
    // Three times, then a day of rest: unless what is there is another file.
    expect(Object.values(bad).every(({ tries }) => tries === 3)).toBe(true);
    files.set(cut, bytes);
    await exchange(ruth, files);
    expect((await readWay(ruth.home.db, 'webdav')).bad[cut]).toBeUndefined();
    expect(name).toMatch(/^annadevice-/);
  });
});

describe('the last safety', () => {
  it('has a merge from a device that was not seen before wait, and those after it', async () => {
    const { ruth, anna, files } = await pair(false);
    await write(anna, 'one');
    await exchange(anna, files);
    await write(anna, 'two');
    await exchange(anna, files);
    await write(ruth, 'goes out all the same');
    const before = files.size;
    await exchange(ruth, files);
    expect(files.size).toBe(before + 1);
    const waiting = await waitingMerges(ruth.ground);
    expect(waiting.map(({ waits }) => waits)).toEqual(['new-device', 'new-device']);
    expect(await recordsOf(ruth)).not.toContain('"one"');
    expect((await decide(ruth.ground, waiting[0]?.id ?? '', true))?.length).toBe(2);
    expect(await waitingMerges(ruth.ground)).toEqual([]);
    expect(await recordsOf(ruth)).toContain('"two"');
  });

  it('has a merge that deletes more than 20 records wait, whole; left out, it deletes nothing', async () => {
    const { ruth, anna, files } = await pair();
    for (let n = 0; n < 80; n++) await write(ruth, `mine ${n}`);
    const theirs = [];
    for (let n = 0; n < 41; n++) theirs.push(await write(anna, `theirs ${n}`));
    await exchange(anna, files);
    await exchange(ruth, files);
    const erase = async (ids: string[]) => {
      for (const id of ids) value(await deleteRecord(anna.home, id));
      await exchange(anna, files);
      await exchange(ruth, files);
      return waitingMerges(ruth.ground);
    };
    const ids = theirs.map(({ id }) => id);
    expect(await erase(ids.slice(0, 20))).toEqual([]);
    const [waiting] = await erase(ids.slice(20));
    expect(waiting).toMatchObject({ waits: 'deletes', deleted: 21, from: anna.member });
    const live = await countLive(ruth.home.db);
    await decide(ruth.ground, waiting?.id ?? '', false);
    expect(await waitingMerges(ruth.ground)).toEqual([]);
    expect(await countLive(ruth.home.db)).toBe(live);
    // What was merged before can be taken back.
    const [number = 0, merge] = (await readMerges(ruth.home.db)).at(-1) ?? [];
    expect(merge).toMatchObject({ deleted: 20, from: [anna.member] });
    value(await takeBackMerge(ruth.home, number));
    expect(await countLive(ruth.home.db)).toBe(live + 20);
    expect(await takeBackMerge(ruth.home, number)).toMatchObject({ failure: 'nothing-to-undo' });
  });

  it('keeps what the last ten merges replaced, and no text that was deleted for good', async () => {
    const { ruth, anna, files } = await pair();
    const one = await write(anna, 'gone for good');
    for (let n = 0; n < 12; n++) {
      value(await editNote(anna.home, one.id, note(`gone for good ${n}`)));
      await exchange(anna, files);
      await exchange(ruth, files);
    }
    const merges = await readMerges(ruth.home.db);
    expect(merges).toHaveLength(10);
    expect(JSON.stringify(merges)).toContain('gone for good');
    value(await purgeRecord(anna.home, one.id));
    await exchange(anna, files);
    await exchange(ruth, files);
    expect(JSON.stringify(await readMerges(ruth.home.db))).not.toContain('gone for good');
    expect(await recordsOf(ruth)).not.toContain('gone for good');
  });
});

describe('what is written while the first segment of a way is on its way', () => {
  /** Browser sync has published everything, and lets the outbox go. */
  const published = async ({ home }: MatchDevice) =>
    value(await markPublished(home, 'browser', (await readToPublish(home.db, 'browser')).seq));

  it('goes out with the next one, though browser sync had it first', async () => {
    const { ruth, anna, files } = await pair();
    await write(ruth, 'first');
    await published(ruth);
    const remote = new MemoryRemote(files);
    const failed = { ok: false, failure: 'dav-unreachable' } as const;
    const cut = { list: async () => failed, read: remote.read, remove: remote.remove };
    await round({
      ...ruth.ground,
      way: 'webdav',
      remote: { ...cut, create: (name, bytes) => remote.create(name, bytes) },
    });
    expect(files.size).toBe(1);
    await write(ruth, 'meanwhile');
    await published(ruth);
    for (let n = 0; n < 3; n++) await exchange(ruth, files);
    await exchange(anna, files);
    expect(await recordsOf(anna)).toContain('first');
    expect(await recordsOf(anna)).toContain('meanwhile');
  });

  it('goes into the next file, once the other has said to have the first', async () => {
    const { ruth, anna } = await pair();
    const hand = async (from: MatchDevice, to: MatchDevice) => {
      const file = await makeFile(from.ground, false);
      if (!file || file === 'too-large') throw new Error('no file');
      await handedOver(from.ground, file);
      const opened = await openFile(to.ground, file.sealed);
      if (!opened.ok) throw new Error(opened.why);
      return () => mergeFile(to.ground, opened.incoming);
    };
    await write(ruth, 'first');
    await published(ruth);
    const take = await hand(ruth, anna);
    await write(ruth, 'meanwhile');
    await published(ruth);
    await take();
    await write(anna, 'an answer');
    await (await hand(anna, ruth))();
    await (await hand(ruth, anna))();
    expect(await recordsOf(anna)).toContain('meanwhile');
  });
});

it('an older state is named as such, and what it lacks is sent again', async () => {
  const { ruth, anna, files } = await pair();
  await write(ruth, 'first');
  await exchange(ruth, files);
  await exchange(anna, files);
  const older = new Map(files);
  await write(ruth, 'second');
  await exchange(ruth, files);
  await write(anna, 'third');
  await exchange(anna, files);
  await exchange(ruth, files);
  files.clear();
  for (const [name, bytes] of older) files.set(name, bytes);
  await exchange(ruth, files);
  expect((await readWay(ruth.home.db, 'webdav')).notice).toBe('segment-older');
  await exchange(ruth, files);
  await exchange(anna, files);
  await exchange(anna, files);
  expect(await recordsOf(ruth)).toContain('third');
  const texts = await recordsOf(anna);
  expect(texts).toContain('second');
  const numbers = [...files.keys()].map((name) => readName(name)?.device);
  expect(new Set(numbers)).toEqual(new Set(['ruthdevice', 'annadevice']));
});

it('after a new key nothing stays under the old one', async () => {
  const { match, ruth, anna, files } = await pair();
  await write(ruth, 'first');
  await exchange(ruth, files);
  await write(ruth, 'second');
  await exchange(ruth, files);
  const before = [...files.keys()];
  await match.renew();
  await exchange(ruth, files);
  expect([...files.keys()].filter((name) => before.includes(name))).toEqual([]);
  await exchange(anna, files);
  expect(await recordsOf(anna)).toContain('second');
  const size = files.size;
  await exchange(ruth, files);
  expect(files.size).toBe(size);
});

it('nothing that a person wrote stands in any byte that leaves, and sizes say little', async () => {
  const { ruth, anna, files } = await pair();
  const secrets = ['Zebrafish', 'Xylophone', 'Somebody', 'story-time', 'alsc.ala.org', 'mentee'];
  for (let n = 0; n < 12; n++) {
    value(await addNote(ruth.home, page, note(`Zebrafish ${n}`, { tags: ['Xylophone'] })));
    await exchange(ruth, files);
    await exchange(anna, files);
  }
  const file = await makeFile(anna.ground, true);
  if (!file || file === 'too-large') throw new Error('no file');
  files.set('sent by hand', file.sealed);
  for (const [name, bytes] of files) {
    const all = `${name} ${Buffer.from(bytes).toString('latin1')}`.toLowerCase();
    for (const secret of secrets) expect(all).not.toContain(secret.toLowerCase());
    for (const { member } of [ruth, anna]) expect(all).not.toContain(member);
  }
  expect(new Set([...files.values()].map(({ length }) => length)).size).toBeLessThan(files.size);
});

it('a notebook of more than one segment goes out in several, and by hand in one file', async () => {
  const { ruth, anna, files } = await pair();
  const long = (n: number) =>
    `${n} `.repeat(3_000).slice(0, 9_000) +
    Array.from({ length: 20_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7_919 + n * 31) % 20_000)),
    ).join('');
  for (let n = 0; n < 80; n++) await write(ruth, long(n));
  expect((await exchange(ruth, files)).failure).toBeNull();
  expect(files.size).toBe(2);
  expect((await exchange(anna, files)).failure).toBeNull();
  expect(await countLive(anna.home.db)).toBe(82);
  const file = await makeFile(ruth.ground, true);
  if (!file || file === 'too-large') throw new Error('too large');
  expect(await openFile(anna.ground, file.sealed)).toMatchObject({ preview: { nothing: true } });
}, 30_000);
