import type { Listed, Remote, RemoteAnswer } from '@/lib/sync/remotes/remote';

export type Files = Map<string, Uint8Array>;

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

/** A folder in memory, as one device sees it. */
export class MemoryRemote implements Remote {
  readonly counts: Counts = { list: 0, read: 0, create: 0, remove: 0, up: 0, down: 0, names: 0 };

  constructor(readonly files: Files) {}

  async list(): Promise<RemoteAnswer<Listed[]>> {
    this.counts.list++;
    const value = [...this.files].map(([name, bytes]) => ({ name, bytes: bytes.length }));
    for (const { name } of value) this.counts.names += name.length;
    return { ok: true, value };
  }

  async read(name: string): Promise<RemoteAnswer<Uint8Array>> {
    this.counts.read++;
    const bytes = this.files.get(name);
    if (!bytes) return { ok: false, failure: 'missing' };
    this.counts.down += bytes.length;
    return { ok: true, value: bytes.slice() };
  }

  async create(name: string, bytes: Uint8Array): Promise<RemoteAnswer<null>> {
    this.counts.create++;
    if (this.files.has(name)) return { ok: false, failure: 'exists' };
    this.counts.up += bytes.length;
    this.files.set(name, bytes.slice());
    return { ok: true, value: null };
  }

  async remove(name: string): Promise<RemoteAnswer<null>> {
    this.counts.remove++;
    this.files.delete(name);
    return { ok: true, value: null };
  }
}
