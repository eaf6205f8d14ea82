import type { Listed, Remote, RemoteAnswer } from '@/lib/sync/remotes/remote';

/** How often each fault comes, from 0 to 1. */
export interface Faults {
  /** The call fails before it did anything. */
  before: number;
  /** It did what it was asked, and the answer is lost. */
  after: number;
  /** Only a part of a new file arrives. */
  torn: number;
  /** A file is read with an altered byte, or cut. */
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

const failed: RemoteAnswer<never> = { ok: false, failure: 'dav-unreachable' };

/** Another remote with faults, where `random` wants them; `onStopped` hears of a call that never ends. */
export class FaultyRemote implements Remote {
  constructor(
    private readonly remote: Remote,
    private readonly faults: Faults,
    private readonly random: () => number,
    private readonly onStopped: () => void,
    /** The last listings, which a stale one repeats; shared by all that look at one remote. */
    private readonly seen: { last: Listed[] },
  ) {}

  private chance(share: number): boolean {
    return share > 0 && this.random() < share;
  }

  private async call<T>(work: () => Promise<RemoteAnswer<T>>): Promise<RemoteAnswer<T>> {
    if (this.chance(this.faults.before)) return failed;
    const stop = this.chance(this.faults.stopped);
    if (stop && this.chance(0.5)) return this.never();
    const answer = await work();
    if (stop) return this.never();
    return this.chance(this.faults.after) ? failed : answer;
  }

  private never(): Promise<never> {
    this.onStopped();
    return new Promise(() => {});
  }

  list(): Promise<RemoteAnswer<Listed[]>> {
    return this.call(async () => {
      if (this.chance(this.faults.stale)) return { ok: true, value: this.seen.last };
      const answer = await this.remote.list();
      if (answer.ok && this.random() < 0.5) this.seen.last = answer.value;
      return answer;
    });
  }

  read(name: string): Promise<RemoteAnswer<Uint8Array>> {
    return this.call(async () => {
      const answer = await this.remote.read(name);
      if (!answer.ok || !this.chance(this.faults.altered)) return answer;
      const bytes = answer.value;
      const value = bytes.slice(0, Math.ceil(bytes.length * (0.5 + this.random() / 2)));
      const at = Math.floor(this.random() * value.length);
      value[at] = (value[at] ?? 0) ^ 1;
      return { ok: true, value };
    });
  }

  create(name: string, bytes: Uint8Array): Promise<RemoteAnswer<null>> {
    return this.call(async () => {
      const torn = this.chance(this.faults.torn);
      const part = torn ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes;
      const answer = await this.remote.create(name, part);
      return torn && this.random() < 0.5 ? failed : answer;
    });
  }

  remove(name: string): Promise<RemoteAnswer<null>> {
    return this.call(() => this.remote.remove(name));
  }
}
