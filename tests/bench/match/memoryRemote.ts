import type { Listed, Remote, RemoteAnswer } from '@/lib/sync/remotes/remote';

export type Files = Map<string, Uint8Array>;

/** How often each fault comes, from 0 to 1. */
export interface Faults {
  /** The call fails before it did anything. */
  before: number;
  /** It did what it was asked, and the answer is lost. */
  after: number;
  /** Only a part of a new file arrives. */
  torn: number;
  /** An answer with an altered byte or cut. */
  altered: number;
  /** A listing as it was some calls ago. */
  stale: number;
  /** It never answers: the worker was stopped. */
  stopped: number;
}

export const NO_FAULTS: Faults = {
  before: 0,
  after: 0,
  torn: 0,
  altered: 0,
  stale: 0,
  stopped: 0,
};

/** What was asked of a remote: how many calls of each kind, how many bytes went each way, names of listings too. */
export interface Counts {
  list: number;
  read: number;
  create: number;
  remove: number;
  up: number;
  down: number;
  names: number;
}

const failed: RemoteAnswer<never> = { ok: false, failure: 'dav-unreachable' };

/** A folder in memory, as one device sees it: with faults where `random` wants them. */
export class MemoryRemote implements Remote {
  readonly counts: Counts = { list: 0, read: 0, create: 0, remove: 0, up: 0, down: 0, names: 0 };
  private seen: Listed[] = [];

  constructor(
    readonly files: Files,
    public faults: Faults = NO_FAULTS,
    private readonly random: () => number = () => 1,
    /** Where a stopped call is heard of. */
    private readonly onStopped: () => void = () => {},
  ) {}

  private chance(share: number): boolean {
    return share > 0 && this.random() < share;
  }

  private async call<T>(work: () => RemoteAnswer<T>): Promise<RemoteAnswer<T>> {
    await Promise.resolve();
    if (this.chance(this.faults.before)) return failed;
    const stop = this.chance(this.faults.stopped);
    if (stop && this.chance(0.5)) return this.never();
    const answer = work();
    if (stop) return this.never();
    return this.chance(this.faults.after) ? failed : answer;
  }

  private never(): Promise<never> {
    this.onStopped();
    return new Promise(() => {});
  }

  list(): Promise<RemoteAnswer<Listed[]>> {
    this.counts.list++;
    return this.call(() => {
      const now = [...this.files].map(([name, bytes]) => ({ name, bytes: bytes.length }));
      const value = this.chance(this.faults.stale) ? this.seen : now;
      if (this.chance(0.5)) this.seen = now;
      for (const { name } of value) this.counts.names += name.length;
      return { ok: true, value };
    });
  }

  read(name: string): Promise<RemoteAnswer<Uint8Array>> {
    this.counts.read++;
    return this.call(() => {
      const bytes = this.files.get(name);
      if (!bytes) return { ok: false, failure: 'missing' };
      this.counts.down += bytes.length;
      if (!this.chance(this.faults.altered)) return { ok: true, value: bytes.slice() };
      const value = bytes.slice(0, Math.ceil(bytes.length * (0.5 + this.random() / 2)));
      const at = Math.floor(this.random() * value.length);
      value[at] = (value[at] ?? 0) ^ 1;
      return { ok: true, value };
    });
  }

  create(name: string, bytes: Uint8Array): Promise<RemoteAnswer<null>> {
    this.counts.create++;
    return this.call(() => {
      if (this.files.has(name)) return { ok: false, failure: 'exists' };
      this.counts.up += bytes.length;
      const torn = this.chance(this.faults.torn);
      this.files.set(name, torn ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes.slice());
      return torn && this.chance(0.5) ? failed : { ok: true, value: null };
    });
  }

  remove(name: string): Promise<RemoteAnswer<null>> {
    this.counts.remove++;
    return this.call(() => {
      this.files.delete(name);
      return { ok: true, value: null };
    });
  }
}
