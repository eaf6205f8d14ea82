import type { IDBPTransaction } from 'idb';
import { checkRecord } from '../../records/check';
import { randomId } from '../../records/id';
import { KIND_RULES } from '../../records/kinds';
import {
  fieldValue,
  isPurged,
  KINDS,
  type LiveRecord,
  type StoredRecord,
} from '../../records/record';
import {
  type Clock,
  type DeviceId,
  nextStamp,
  receiveStamp,
  type Stamp,
} from '../../records/stamp';
import { failureOf, type Kept, Refusal } from '../kept';
import { type Row, rowOf } from '../row';
import { type Meta, type NotebookDb, type NotebookSchema, STORES, type StoreName } from '../schema';
import { type Live, Tally } from '../tally';

/** Where is written, by which device, at what time (milliseconds since 1970, as this device believes). */
export interface Home {
  db: NotebookDb;
  device: DeviceId;
  now: () => number;
}

/** Which records a save touched, and the addresses of their pages: whom to tell. */
export interface Touched {
  ids: string[];
  pages: string[];
}

type Tx = IDBPTransaction<NotebookSchema, StoreName[], 'readwrite'>;

async function countLive(tx: Tx): Promise<Live> {
  const index = tx.objectStore('records').index('kind');
  const counts = await Promise.all(
    KINDS.map((kind) => index.count(IDBKeyRange.bound([kind, 0], [kind, 0, []]))),
  );
  return Object.fromEntries(KINDS.map((kind, at) => [kind, counts[at] ?? 0]));
}

/** One saving transaction: the clock and every store in it, so that they are written together or not at all. */
export class Saving {
  private readonly touchedIds = new Set<string>();
  private readonly touchedPages = new Set<string>();
  /** Rows as this transaction knows them: each is read once, since a read costs the more the larger the notebook. */
  private readonly rows = new Map<string, Row | undefined>();

  private constructor(
    readonly tx: Tx,
    readonly device: DeviceId,
    readonly now: number,
    public me: string,
    private clock: Clock,
    private seq: number,
    private readonly tally: Tally,
  ) {}

  static async begin(tx: Tx, home: Home): Promise<Saving> {
    const meta = tx.objectStore('meta');
    const clock = (await meta.get('clock')) as Meta['clock'] | undefined;
    const me = (await meta.get('me')) as Meta['me'] | undefined;
    const copy = (await meta.get('copy')) as Meta['copy'] | undefined;
    const seq = (await meta.get('seq')) as Meta['seq'] | undefined;
    const saving = new Saving(
      tx,
      home.device,
      home.now(),
      me ?? '',
      clock ?? { ms: 0, counter: 0 },
      seq ?? 0,
      new Tally(copy?.changed),
    );
    if (!me) {
      await saving.become(randomId());
      await meta.put(0, 'apart');
      await meta.put({}, 'live');
    }
    return saving;
  }

  /** Makes `me` the member who writes here. */
  async become(me: string): Promise<void> {
    this.me = me;
    await this.tx.objectStore('meta').put(me, 'me');
  }

  /** A stamp for what is written now, above the one it replaces. */
  stamp(above: Stamp = ''): Stamp {
    const next = nextStamp(this.clock, this.device, this.now, above);
    this.clock = next.clock;
    return next.stamp;
  }

  receive(stamp: Stamp): void {
    this.clock = receiveStamp(this.clock, stamp, this.now);
  }

  private async row(id: string): Promise<Row | undefined> {
    if (!this.rows.has(id)) this.rows.set(id, await this.tx.objectStore('records').get(id));
    return this.rows.get(id);
  }

  async stored(id: string): Promise<StoredRecord | null> {
    return (await this.row(id))?.record ?? null;
  }

  /** A record that this member may write. */
  async own(id: string): Promise<LiveRecord> {
    const record = await this.stored(id);
    if (!record || isPurged(record)) throw new Refusal('not-found');
    if (!this.mayWrite(record)) throw new Refusal('not-allowed');
    return record;
  }

  /** Whether this member may write a record. */
  mayWrite(record: LiveRecord): boolean {
    return record.author === this.me || KIND_RULES[record.kind].writers === 'both';
  }

  /** Writes a record's row; `publish` also puts its id into the outbox. */
  async put(record: StoredRecord, publish = true): Promise<void> {
    if (!checkRecord(record)) throw new Refusal('bad-input');
    const [records, row] = [this.tx.objectStore('records'), rowOf(record)];
    this.tally.goes(await this.row(record.id));
    this.tally.comes(row);
    await records.put(row);
    this.rows.set(record.id, row);
    if (publish) await this.publish(record.id);
    this.touch(record);
  }

  /** Puts a record's id at the end of the outbox: every channel has it to publish, again where it had it already. */
  async publish(id: string): Promise<void> {
    await this.tx.objectStore('outbox').put({ id, seq: ++this.seq });
  }

  touch(record: StoredRecord): void {
    this.touchedIds.add(record.id);
    const page = isPurged(record) ? null : fieldValue(record, 'pageAddress');
    if (typeof page === 'string') this.touchedPages.add(page);
  }

  touched(): Touched {
    return { ids: [...this.touchedIds], pages: [...this.touchedPages] };
  }

  /** A notebook of an older version has no counts yet: they are made once, with what this transaction wrote. */
  private async keepLive(): Promise<void> {
    const meta = this.tx.objectStore('meta');
    const before = (await meta.get('live')) as Meta['live'] | undefined;
    const after = before ? this.tally.liveAfter(before) : await countLive(this.tx);
    if (after) await meta.put(after, 'live');
  }

  /** Writes what the transaction has come to beside its records: the clock, and what is counted. */
  async finish(): Promise<void> {
    const [meta, tags] = [this.tx.objectStore('meta'), this.tx.objectStore('tags')];
    await meta.put(this.clock, 'clock');
    await meta.put(this.seq, 'seq');
    await this.tally.keepTags(
      (key) => tags.get(key),
      (key, row) => (row ? tags.put(row) : tags.delete(key)),
    );
    await this.keepLive();
    if (this.tally.apart === 0) return;
    const apart = (await meta.get('apart')) as Meta['apart'] | undefined;
    if (apart !== undefined) await meta.put(apart + this.tally.apart, 'apart');
  }
}

/**
 * Runs `work` in one strict transaction over every store and answers when it is complete: what was
 * answered is on the disk (design: law 2). Whatever fails leaves the notebook as it was.
 */
export async function saving<T>(
  home: Home,
  work: (saving: Saving) => Promise<T>,
): Promise<Kept<T>> {
  let tx: Tx | undefined;
  try {
    tx = home.db.transaction(STORES, 'readwrite', { durability: 'strict' });
    // Awaited below; here only so that an abort is never an unhandled rejection.
    tx.done.catch(() => {});
    const save = await Saving.begin(tx, home);
    const value = await work(save);
    await save.finish();
    await tx.done;
    return { ok: true, value };
  } catch (error) {
    return failureOf(await abort(tx, error));
  }
}

/** Ends the transaction; the reason is the transaction's own error where it has one. */
async function abort(tx: Tx | undefined, error: unknown): Promise<unknown> {
  if (!tx || error instanceof Refusal) {
    if (tx) {
      tx.abort();
      await tx.done.catch(() => {});
    }
    return error;
  }
  try {
    tx.abort();
  } catch {
    // It has ended already: then `done` knows why.
  }
  await tx.done.catch(() => {});
  return tx.error ?? error;
}
