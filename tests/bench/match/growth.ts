import type { OwnSegment } from '@/lib/notebook/exchange';
import { editRecord, newRecord, stampToBeat } from '@/lib/records/edit';
import type { LiveRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { planWrite } from '@/lib/sync/segments/plan';
import { makeSegments } from '@/lib/sync/segments/publish';
import { idFrom, makeNotes, randomFrom } from '../browser-sync/notes';
import { Match, type MatchDevice } from './match';

const DAY = 86_400_000;
const EDITS_A_DAY = 10;
const DAYS = 365;

/** One member's device, whose notebook and remote stand in memory: what is written follows `planWrite`. */
class Writer {
  private own: (OwnSegment & { ids: string[] })[] = [];
  private readonly records = new Map<string, LiveRecord>();
  private number = 0;
  private notes: LiveRecord[];
  bytes = 0;

  constructor(
    private readonly device: MatchDevice,
    sentences: string[],
    private readonly random: () => number,
  ) {
    const desk = { device: device.home.device, me: device.member };
    this.notes = makeNotes(sentences, 20_000, 7, desk);
  }

  get files(): number {
    return this.own.length;
  }
  get size(): number {
    return this.own.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  private pick(): LiveRecord | undefined {
    return [...this.records.values()][Math.floor(this.random() * this.records.size)];
  }

  /** Half the edits are new notes, a quarter change one, a quarter answer one. */
  private change(at: number): LiveRecord {
    const what = this.random();
    const stamp = writeStamp(at, 0, this.device.home.device);
    const one = this.pick();
    if (!one || what < 0.5) {
      const made = this.notes[this.records.size % this.notes.length];
      if (!made) throw new Error('too few sentences');
      return this.records.has(made.id) ? { ...made, id: idFrom(this.random) } : made;
    }
    const words = this.notes[Math.floor(this.random() * this.notes.length)];
    const text = words?.texts[0]?.versions[0]?.text ?? '';
    if (what < 0.75) {
      const changes = { texts: [['text', text] as [string, string]] };
      const over = stampToBeat(one, changes);
      return editRecord(one, changes, over > stamp ? over : stamp);
    }
    const comment = newRecord(idFrom(this.random), 'comment', this.device.member, stamp);
    return editRecord(
      comment,
      { fields: [['about', one.id]], texts: [['text', text.slice(0, 120)]] },
      stamp,
    );
  }

  async edit(at: number): Promise<void> {
    const record = this.change(at);
    this.records.set(record.id, record);
    const { level, takes } = planWrite(this.own);
    const taken = new Set(takes.map(({ name }) => name));
    const ids = new Set([record.id]);
    for (const { name, ids: held } of this.own) {
      if (taken.has(name)) for (const id of held) ids.add(id);
    }
    const records =
      level === 'all'
        ? [...this.records.values()]
        : [...ids].flatMap((id) => this.records.get(id) ?? []);
    const made = await makeSegments(this.device.ground, records, level, this.number + 1, []);
    this.number += made.length;
    for (const { bytes } of made) this.bytes += bytes;
    this.own = [...this.own.filter(({ name }) => !taken.has(name)), ...made];
  }

  async snapshot(): Promise<number> {
    const made = await makeSegments(this.device.ground, [...this.records.values()], 'all', 1, []);
    return made.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

/** What stands on a remote after each year of 20 edits a day by two members. */
export async function measureGrowth(years: number, sentences: string[]) {
  const match = new Match();
  const half = Math.floor(sentences.length / 2);
  const writers = [
    new Writer(await match.join('ruthdevice'), sentences.slice(0, half), randomFrom(1)),
    new Writer(await match.join('annadevice'), sentences.slice(half), randomFrom(2)),
  ];
  const growth = [];
  let [mostFiles, mostShare] = [0, 0];
  const start = Date.UTC(2026, 2, 1);
  for (let year = 1; year <= years; year++) {
    for (let day = 0; day < DAYS; day++) {
      for (let n = 0; n < EDITS_A_DAY; n++) {
        const at = start + ((year - 1) * DAYS + day) * DAY + n * 60_000;
        for (const writer of writers) await writer.edit(at);
        const files = writers.reduce((sum, writer) => sum + writer.files, 0);
        mostFiles = Math.max(mostFiles, files);
      }
    }
    const sum = async (of: (writer: Writer) => number | Promise<number>) =>
      (await Promise.all(writers.map(of))).reduce((a, b) => a + b, 0);
    const [files, bytes, snapshot, written] = [
      await sum(({ files }) => files),
      await sum(({ size }) => size),
      await sum((writer) => writer.snapshot()),
      await sum((writer) => writer.bytes),
    ];
    mostShare = Math.max(mostShare, bytes / snapshot);
    growth.push({
      years: year,
      files,
      bytes,
      snapshot,
      overSnapshot: Number((bytes / snapshot).toFixed(2)),
      writtenPerEdit: Math.round(written / (year * DAYS * EDITS_A_DAY * writers.length)),
    });
  }
  return { growth, mostFiles };
}
