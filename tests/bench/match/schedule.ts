import { allRecords, readHeld, readToPublish } from '@/lib/notebook/read';
import {
  addComment,
  addDraft,
  addNote,
  deleteRecord,
  editNote,
  markPublished,
  purgeRecord,
  restoreRecord,
  undoStep,
  writeDraft,
} from '@/lib/notebook/write';
import { readDraft } from '@/lib/records/draft';
import { fieldValue, isPurged, type LiveRecord, type StoredRecord } from '@/lib/records/record';
import type { Listed, Remote } from '@/lib/sync/remotes/remote';
import { decide, handedOver, makeFile, mergeFile, openFile, round } from '@/lib/sync/segments';
import { randomFrom } from '@/tests/bench/browser-sync/notes';
import { type Faults, FaultyRemote, NO_FAULTS } from './faultyRemote';
import { Match, type MatchDevice, value } from './match';
import { type Files, MemoryRemote } from './memoryRemote';

export const FAULTS: Faults = {
  before: 0.06,
  after: 0.06,
  torn: 0.06,
  altered: 0.06,
  stale: 0.1,
  stopped: 0.05,
};

const page = {
  pageAddress: 'https://www.alsc.ala.org/blog/2026/10/story-time/',
  title: 'Story time',
  kind: 'blog-post',
  date: null,
};

/** How a schedule came out. */
export interface Outcome {
  seed: number;
  edits: number;
  rounds: number;
  /** All devices hold the same in the end, but for what is each one's own. */
  alike: boolean;
  /** Texts that nobody saw and replaced, and that are not there. */
  lost: string[];
  /** "Only me" that came to another member. */
  told: string[];
  files: number;
  why?: string;
}

interface Player extends MatchDevice {
  /** Ids of this member's "only me" notes made here. */
  secrets: Set<string>;
}

const isLive = (record: StoredRecord): record is LiveRecord => !isPurged(record);

const isSecret = (record: StoredRecord | undefined) =>
  !record || !isLive(record) || fieldValue(record, 'onlyMe') === true;

/** Ids of what does not leave a device, or left it before it was made "only me" again; and answers to what is nowhere. */
function apart(records: StoredRecord[]): string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.flatMap((record) => {
    if (!isLive(record)) return [];
    const about = fieldValue(record, 'about');
    const answersNothing = record.kind === 'comment' && isSecret(byId.get(String(about)));
    return isSecret(record) || answersNothing ? [record.id] : [];
  });
}

/** What two devices must have alike. */
function comparable(records: StoredRecord[], without: ReadonlySet<string>): string[] {
  return records
    .filter(({ id }) => !without.has(id))
    .map((record) =>
      JSON.stringify(
        isLive(record) && record.kind === 'draft'
          ? { ...record, fields: record.fields.filter(([name]) => !name.startsWith('version:')) }
          : record,
        (_key, inner) =>
          inner && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
            : inner,
      ),
    )
    .sort();
}

async function recordsOf(player: MatchDevice): Promise<StoredRecord[]> {
  const all: StoredRecord[] = [];
  for await (const batch of allRecords(player.home.db)) all.push(...batch);
  return all;
}

export class Schedule {
  private readonly random: () => number;
  private readonly files: Files = new Map();
  private older: Files | null = null;
  private readonly remote: Remote;
  private readonly seen: { last: Listed[] } = { last: [] };
  private readonly players: Player[] = [];
  private readonly match = new Match();
  /** Texts of notes that are in force, by note. */
  private readonly standing = new Map<string, Set<string>>();
  private readonly purged = new Set<string>();
  private texts = 0;
  edits = 0;
  rounds = 0;

  constructor(
    readonly seed: number,
    private faults: Faults,
    /** Where the devices meet; a folder in memory where none is given. */
    remote?: Remote,
  ) {
    this.random = randomFrom(seed);
    this.remote = remote ?? new MemoryRemote(this.files);
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  async begin(): Promise<void> {
    const ruth = await this.join('ruthdevice');
    await this.join('annadevice');
    await this.join('ruthphone0', ruth.member);
  }

  private async join(device: string, member?: string): Promise<Player> {
    const one = await this.match.join(device, member);
    const player = Object.assign(one, {
      secrets: new Set<string>(),
    });
    this.players.push(player);
    return player;
  }

  private text(): string {
    return `text ${this.seed}.${++this.texts} ${this.random().toString(36).slice(2)}`;
  }

  private async notesOf(player: Player): Promise<LiveRecord[]> {
    return (await recordsOf(player)).filter(isLive).filter(({ kind }) => kind === 'note');
  }

  /** One random edit of one device. */
  async edit(): Promise<void> {
    const player = this.pick(this.players);
    if (!player) return;
    this.edits++;
    const { home } = player;
    const what = this.random();
    const notes = await this.notesOf(player);
    const mine = notes.filter(({ author }) => author === player.member);
    const input = (text: string, onlyMe = false) => ({
      text,
      quote: null,
      tags: this.random() < 0.3 ? ['Songs'] : [],
      competencies: [],
      onlyMe,
    });
    if (what < 0.35 || mine.length === 0) {
      const text = this.text();
      const secret = this.random() < 0.15;
      const { note } = value(await addNote(home, page, input(text, secret)));
      if (secret) player.secrets.add(note.id);
      else this.standing.set(note.id, new Set([text]));
      return;
    }
    const one = this.pick(mine);
    if (!one) return;
    const secret = player.secrets.has(one.id);
    if (what < 0.6) {
      const text = this.text();
      const shown = one.texts.flatMap(({ versions }) => versions.map((version) => version.text));
      const share = secret && this.random() < 0.3;
      value(await editNote(home, one.id, input(text, secret && !share)));
      if (share) {
        player.secrets.delete(one.id);
        this.standing.set(one.id, new Set());
      }
      const standing = this.standing.get(one.id);
      for (const old of shown) standing?.delete(old);
      standing?.add(text);
    } else if (what < 0.68) {
      const theirs = this.pick(notes);
      if (theirs) value(await addComment(home, theirs.id, this.text()));
    } else if (what < 0.76) {
      const gone = fieldValue(one, 'deleted') === true;
      value(await (gone ? restoreRecord : deleteRecord)(home, one.id));
    } else if (what < 0.79) {
      value(await purgeRecord(home, one.id));
      this.purged.add(one.id);
    } else if (what < 0.83) {
      await undoStep(home);
      // What an undo brings back or takes away stands in no list of this run.
      this.standing.clear();
    } else await this.draft(player);
  }

  private async draft({ home }: Player): Promise<void> {
    const drafts = (await home.db.getAllFromIndex('records', 'kind')).flatMap(({ record }) =>
      isLive(record) && record.kind === 'draft' ? [record] : [],
    );
    const one = this.pick(drafts);
    if (!one || drafts.length < 2) {
      const id = Array.from({ length: 25 }, () => Math.floor(this.random() * 36).toString(36));
      await addDraft(home, 'forum-question', 'parents', null, id.join(''));
      return;
    }
    const { text } = readDraft(one);
    const at = Math.floor(this.random() * (text.length + 1));
    const next = `${text.slice(0, at)}${this.text()} ${text.slice(at)}`;
    value(await writeDraft(home, one.id, text, next));
  }

  /** One exchange of one device, which may be stopped in its middle. */
  async exchange(player = this.pick(this.players)): Promise<void> {
    if (!player) return;
    this.rounds++;
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const remote = new FaultyRemote(this.remote, this.faults, this.random, stop, this.seen);
    await Promise.race([round({ ...player.ground, way: 'webdav', remote }), stopped]);
    await this.lookAtHeld(player);
  }

  /** A file from one device to another, which may be lost, or opened twice. */
  async send(): Promise<void> {
    const [from, to] = [this.pick(this.players), this.pick(this.players)];
    if (!from || !to || from === to) return;
    const file = await makeFile(from.ground, this.random() < 0.2);
    if (!file || file === 'too-large') return;
    await handedOver(from.ground, file);
    for (let times = Math.floor(this.random() * 3); times > 0; times--) {
      const opened = await openFile(to.ground, file.sealed);
      if (!opened.ok) throw new Error(`file refused: ${opened.why}`);
      await mergeFile(to.ground, opened.incoming);
    }
  }

  private async lookAtHeld(player: Player): Promise<void> {
    for (;;) {
      const [first] = await readHeld(player.home.db);
      if (!first) return;
      await decide(player.ground, String(first[0]), true);
    }
  }

  /** The server is put back to an older state, or somebody puts foreign files there. */
  private disturb(): void {
    const { files } = this;
    if (this.random() < 0.5) {
      files.set('holiday.jpg', new Uint8Array([1, 2, 3]));
      files.set(`somebody00-1-0abcd.matchbook`, new Uint8Array(300));
      return;
    }
    if (!this.older) this.older = new Map(files);
    else {
      files.clear();
      for (const [name, bytes] of this.older) files.set(name, bytes);
      this.older = null;
    }
  }

  /** Browser sync has published everything of one device, and lets the outbox go. */
  private async publishBeside(): Promise<void> {
    const player = this.pick(this.players);
    if (!player) return;
    const { seq } = await readToPublish(player.home.db, 'browser');
    value(await markPublished(player.home, 'browser', seq));
  }

  async step(): Promise<void> {
    const what = this.random();
    if (this.random() < 0.03) this.disturb();
    if (this.random() < 0.1) await this.publishBeside();
    if (what < 0.5) await this.edit();
    else if (what < 0.95) await this.exchange();
    else await this.send();
    if (this.random() < 0.01) this.match.now += Math.floor(this.random() * 86_400_000);
  }

  /** Without faults until nothing moves any more. */
  async settle(): Promise<void> {
    const { faults } = this;
    this.faults = NO_FAULTS;
    for (let n = 0; n < 6; n++) {
      for (const player of this.players) {
        // What failed three times waits for a day.
        this.match.now += 2 * 86_400_000;
        await this.exchange(player);
      }
    }
    this.faults = faults;
  }

  async outcome(): Promise<Outcome> {
    const all = await Promise.all(this.players.map(recordsOf));
    const without = new Set(all.flatMap(apart));
    const [first, ...others] = all.map((records) => comparable(records, without));
    const differs = others.findIndex((one) => JSON.stringify(one) !== JSON.stringify(first));
    const lost: string[] = [];
    const there = new Map((all[0] ?? []).map((record) => [record.id, record]));
    for (const [id, texts] of this.standing) {
      const record = there.get(id);
      if (this.purged.has(id)) continue;
      for (const text of texts) {
        const has =
          record &&
          isLive(record) &&
          record.texts.some(({ versions }) => versions.some((version) => version.text === text));
        if (!has) lost.push(`${id} ${text}`);
      }
    }
    const told = this.players.flatMap((player) =>
      [...player.secrets].filter((id) =>
        this.players.some(
          (other, n) =>
            other !== player && all[n]?.some((record) => record.id === id && isLive(record)),
        ),
      ),
    );
    const why =
      differs < 0
        ? undefined
        : JSON.stringify(
            [0, differs + 1].map((n) => {
              const other = new Set(n === 0 ? others[differs] : first);
              return (n === 0 ? first : others[differs])
                ?.filter((one) => !other.has(one))
                .slice(0, 3);
            }),
          );
    const outcome = {
      seed: this.seed,
      edits: this.edits,
      rounds: this.rounds,
      alike: differs < 0,
      lost,
      told,
      files: this.files.size,
    };
    return why ? { ...outcome, why } : outcome;
  }

  close(): void {
    for (const { home } of this.players) home.db.close();
  }
}

/** One schedule of so many steps; then all come to rest. */
export async function runSchedule(
  seed: number,
  steps = 60,
  faults = FAULTS,
  remote?: Remote,
): Promise<Outcome> {
  const schedule = new Schedule(seed, faults, remote);
  await schedule.begin();
  for (let n = 0; n < steps; n++) await schedule.step();
  await schedule.settle();
  const outcome = await schedule.outcome();
  schedule.close();
  return outcome;
}
