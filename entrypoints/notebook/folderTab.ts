import browser, { type Runtime } from 'webextension-polyfill';
import type { FolderDoor } from '@/components/match/folderDoor';
import { ask } from '@/lib/ask';
import { folderRemote } from '@/lib/sync/remotes/folder';
import {
  FOLDER_PORT,
  type FolderAsk,
  type FolderReply,
  fromBase64,
  PIECE,
  toBase64,
} from '@/lib/sync/remotes/folderWire';
import type { Remote, RemoteAnswer } from '@/lib/sync/remotes/remote';
import { forgetFolder, keepFolder, readFolder } from './folderKept';

/** Chromium's, and not yet in TypeScript's DOM library. */
interface Permitted extends FileSystemDirectoryHandle {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker(how: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
const READWRITE = { mode: 'readwrite' } as const;

const canPick = () => 'showDirectoryPicker' in globalThis;

/** One file that is read or written, piece by piece. */
class Pieces {
  private name = '';
  private bytes = new Uint8Array();

  constructor(private readonly remote: Remote) {}

  async read(name: string, at: number): Promise<RemoteAnswer<{ base64: string; size: number }>> {
    if (at === 0 || name !== this.name) {
      const answer = await this.remote.read(name);
      if (!answer.ok) return answer;
      this.name = name;
      this.bytes = new Uint8Array(answer.value);
    }
    const size = this.bytes.length;
    const base64 = toBase64(this.bytes.subarray(at, at + PIECE));
    if (at + PIECE >= size) this.drop();
    return { ok: true, value: { base64, size } };
  }

  async create(
    name: string,
    at: number,
    size: number,
    base64: string,
  ): Promise<RemoteAnswer<null>> {
    if (at === 0) {
      this.name = name;
      this.bytes = new Uint8Array(size);
    }
    if (name !== this.name) return { ok: false, failure: 'folder-failed' };
    this.bytes.set(fromBase64(base64), at);
    if (at + PIECE < size) return { ok: true, value: null };
    const { bytes } = this;
    this.drop();
    return this.remote.create(name, bytes);
  }

  private drop(): void {
    this.name = '';
    this.bytes = new Uint8Array();
  }
}

function answerFor(remote: Remote): (ask: FolderAsk) => Promise<RemoteAnswer<unknown>> {
  const pieces = new Pieces(remote);
  return (asked) => {
    switch (asked.call) {
      case 'list':
        return remote.list();
      case 'remove':
        return remote.remove(asked.name);
      case 'read':
        return pieces.read(asked.name, asked.at);
      case 'create':
        return pieces.create(asked.name, asked.at, asked.size, asked.base64);
    }
  };
}

/** The port on which the background asks, while there is a grant. */
let port: Runtime.Port | null = null;
/** A worker that was stopped comes back when it is called: not in a ring without end, in milliseconds. */
const AGAIN_MS = 5_000;

function connect(handle: FileSystemDirectoryHandle): void {
  port?.disconnect();
  const mine = browser.runtime.connect({ name: FOLDER_PORT });
  port = mine;
  const answer = answerFor(folderRemote(handle));
  mine.onMessage.addListener((message: unknown) => {
    const asked = message as FolderAsk;
    answer(asked)
      .then((said) => mine.postMessage({ id: asked.id, answer: said } satisfies FolderReply))
      .catch(() => {});
  });
  mine.onDisconnect.addListener(() => {
    if (port !== mine) return;
    port = null;
    setTimeout(() => void serveFolder(), AGAIN_MS);
  });
}

/** Answers for the folder that was chosen, where the browser still grants it. */
export async function serveFolder(): Promise<boolean> {
  if (!canPick()) return false;
  const handle = (await readFolder()) as Permitted | null;
  if (!handle || (await handle.queryPermission(READWRITE)) !== 'granted') return false;
  if (!port) connect(handle);
  return true;
}

/** How the folder is chosen, in the notebook tab. */
export const folderDoor: FolderDoor = {
  async choose() {
    const picking = globalThis as unknown as Picking;
    let handle: FileSystemDirectoryHandle;
    try {
      handle = await picking.showDirectoryPicker({ id: 'match', ...READWRITE });
    } catch (error) {
      // Closed without a choice.
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      throw error;
    }
    const before = await readFolder();
    // Another folder knows nothing of what was in the one before.
    if (before && !(await before.isSameEntry(handle)))
      await ask('exchange.turn', { remote: 'folder', on: false });
    await keepFolder(handle);
    await ask('exchange.turn', { remote: 'folder', on: true });
    connect(handle);
    return true;
  },
  async allow() {
    const handle = (await readFolder()) as Permitted | null;
    if (!handle || (await handle.requestPermission(READWRITE)) !== 'granted') return false;
    if (!port) connect(handle);
    return true;
  },
  async forget() {
    const mine = port;
    port = null;
    mine?.disconnect();
    await forgetFolder();
    await ask('exchange.turn', { remote: 'folder', on: false });
  },
};
