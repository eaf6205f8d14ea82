import { readAll } from '@/lib/notebook/read';
import { editNote, keepExchange, mergeRecords } from '@/lib/notebook/write';
import { readNote } from '@/lib/records/note';
import { isPurged, type LiveRecord, type StoredRecord } from '@/lib/records/record';
import { handedOver, makeFile, mergeFile, openFile, round } from '@/lib/sync/segments';
import { makeSegments } from '@/lib/sync/segments/publish';
import { makeNotes } from '../browser-sync/notes';
import { Match, type MatchDevice, value } from './match';
import { type Files, MemoryRemote } from './memoryRemote';

const EDITS = 64;
const BATCH = 500;

export interface Cost {
  bytes: number;
  requests: number;
}

const middle = (list: number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Bytes both ways, names of listings too, and calls. */
const costOf = ({ list, read, create, remove, up, down, names }: MemoryRemote['counts']): Cost => ({
  bytes: up + down + names,
  requests: list + read + create + remove,
});

async function fill(device: MatchDevice, records: StoredRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    value(await mergeRecords(device.home, batch, { publish: false, step: false, me: null }));
  }
}

/** A folder lists no sizes: what was written is read back. */
class FolderInMemory extends MemoryRemote {
  override async list() {
    const answer = await super.list();
    if (!answer.ok) return answer;
    return { ok: true as const, value: answer.value.map(({ name }) => ({ name, bytes: -1 })) };
  }
}

async function exchanged(device: MatchDevice, files: Files, way: 'webdav' | 'folder') {
  const remote = way === 'folder' ? new FolderInMemory(files) : new MemoryRemote(files);
  const done = await round({ ...device.ground, way, remote });
  if (done.failure) throw new Error(done.failure);
  return costOf(remote.counts);
}

/** A notebook of so many notes, half of each member, on both members' devices. */
async function notebook(count: number, sentences: string[]) {
  const match = new Match();
  const ruth = await match.join('ruthdevice');
  const anna = await match.join('annadevice');
  const half = Math.ceil(count / 2);
  const of = (device: MatchDevice, seed: number, from: number) =>
    makeNotes(sentences.slice(from), half, seed, { device: device.home.device, me: device.member });
  const records = [...of(ruth, 1, 0), ...of(anna, 2, Math.floor(sentences.length / 2))];
  await fill(ruth, records);
  await fill(anna, records);
  return { match, ruth, anna, records };
}

/** One note after another gets another text of 300 characters; answers it as it is stored then. */
function editor(device: MatchDevice, sentences: string[]) {
  let at = 0;
  return async (notes: LiveRecord[]) => {
    const record = notes[at % notes.length];
    if (!record) throw new Error('no note');
    const note = readNote(record);
    const text = `${sentences[at % sentences.length]} ${note.text}`.slice(0, 300);
    at++;
    const { quote, tags } = note;
    const input = { text, quote, tags, competencies: [], onlyMe: false };
    return value(await editNote(device.home, note.id, input));
  };
}

const mineOf = (device: MatchDevice, records: StoredRecord[]) =>
  records.filter((one): one is LiveRecord => !isPurged(one) && one.author === device.member);

/** What an edit costs by a remote: the writer's round, in the middle and in the mean, and the reader's. */
async function byRemote(way: 'webdav' | 'folder', count: number, sentences: string[]) {
  const { match, ruth, anna, records } = await notebook(count, sentences);
  const files: Files = new Map();
  for (const device of [ruth, anna, ruth]) await exchanged(device, files, way);
  const edit = editor(ruth, sentences);
  const mine = mineOf(ruth, records);
  const [written, read]: [Cost[], Cost[]] = [[], []];
  for (let n = 0; n < EDITS; n++) {
    match.now += 60_000;
    await edit(mine);
    written.push(await exchanged(ruth, files, way));
    read.push(await exchanged(anna, files, way));
  }
  for (const { home } of [ruth, anna]) home.db.close();
  const of = (costs: Cost[], how: (list: number[]) => number): Cost => ({
    bytes: Math.round(how(costs.map(({ bytes }) => bytes))),
    requests: Math.round(how(costs.map(({ requests }) => requests)) * 100) / 100,
  });
  return {
    edit: of(written, middle),
    withCompaction: of(written, mean),
    reader: of(read, middle),
    files: files.size,
  };
}

/** What an edit costs by file, where the other has said to have all before it. */
async function byFile(count: number, sentences: string[]): Promise<Cost> {
  const { ruth, anna, records } = await notebook(count, sentences);
  const send = async (from: MatchDevice, to: MatchDevice) => {
    const file = await makeFile(from.ground, false);
    if (!file || file === 'too-large') return 0;
    await handedOver(from.ground, file);
    const opened = await openFile(to.ground, file.sealed);
    if (!opened.ok) throw new Error(opened.why);
    await mergeFile(to.ground, opened.incoming);
    return file.sealed.length;
  };
  await send(ruth, anna);
  await send(anna, ruth);
  await editor(ruth, sentences)(mineOf(ruth, records));
  const bytes = await send(ruth, anna);
  for (const { home } of [ruth, anna]) home.db.close();
  return { bytes, requests: 0 };
}

/**
 * The same edit the ways of two others, with our sealing and packing. floccus: one file with everything is read, merged
 * and written whole, under a lock (look for the lock, write it, GET, PUT, remove it). Joplin: a file a record; the
 * names of all of them are listed, those that changed are written, under a lock (PROPFIND, lock, PUT, remove it).
 */
async function byOthers(count: number, sentences: string[]) {
  const { ruth, records } = await notebook(count, sentences);
  const sealed = async (of: StoredRecord[]) => {
    value(await keepExchange(ruth.home, []));
    const made = await makeSegments(ruth.ground, of, 'all', 1, []);
    return made.reduce((sum, { bytes }) => sum + bytes, 0);
  };
  await editor(ruth, sentences)(mineOf(ruth, records));
  const all = await readAll(ruth.home.db);
  const whole = await sealed(all);
  const one = await sealed(all.slice(0, 1));
  const names = all.reduce((sum, { id }) => sum + id.length + '.md'.length, 0);
  ruth.home.db.close();
  return {
    wholeFile: { bytes: 2 * whole, requests: 5 },
    filePerItem: { bytes: one + names, requests: 4 },
  };
}

export async function measureEdits(sentences: string[]) {
  const [small, large] = [
    await byRemote('webdav', 1_000, sentences),
    await byRemote('webdav', 10_000, sentences),
  ];
  const folder = await byRemote('folder', 1_000, sentences);
  const file = await byFile(1_000, sentences);
  const others = await byOthers(1_000, sentences);
  return {
    edit: { file, folder: folder.edit, webdav: small.edit, ...others },
    small,
    large,
    edit10000OverEdit1000: Number(
      (large.withCompaction.bytes / small.withCompaction.bytes).toFixed(2),
    ),
  };
}
