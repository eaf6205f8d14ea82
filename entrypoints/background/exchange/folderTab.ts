import browser, { type Runtime } from 'webextension-polyfill';
import type { Listed, Remote, RemoteAnswer } from '@/lib/sync/remotes';
import {
  FOLDER_PORT,
  type FolderAsk,
  type FolderReply,
  fromBase64,
  PIECE,
  toBase64,
} from '@/lib/sync/remotes/folderWire';
import { MOST_BYTES } from '@/lib/sync/remotes/remote';

/** The notebook tabs that hold the folder: the last that came is asked. Closed with their tab, or with this worker. */
const ports = new Set<Runtime.Port>();
let asked = 0;
/** A program may hold a folder for a while, but no answer at all is none. In milliseconds. */
const PATIENCE_MS = 60_000;

type Ask = FolderAsk extends infer One ? (One extends FolderAsk ? Omit<One, 'id'> : never) : never;

/** A notebook tab has the folder, and answers for it. */
export function folderConnected(port: Runtime.Port, changed: () => void): boolean {
  if (port.name !== FOLDER_PORT) return false;
  const { id, url } = port.sender ?? {};
  const own =
    id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/notebook.html'));
  if (!own) {
    port.disconnect();
    return true;
  }
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  changed();
  return true;
}

/** Whether a notebook tab is open that has the folder. */
export const hasFolder = () => ports.size > 0;

/** What came from a tab is checked only as far as its shape is used: the tab is a page of our own. */
function askTab<T>(ask: Ask): Promise<RemoteAnswer<T>> {
  const port = [...ports].at(-1);
  if (!port) return Promise.resolve({ ok: false, failure: 'folder-no-tab' });
  const id = ++asked;
  return new Promise((resolve) => {
    const end = (answer: RemoteAnswer<T>) => {
      clearTimeout(timer);
      port.onMessage.removeListener(hear);
      port.onDisconnect.removeListener(gone);
      resolve(answer);
    };
    const hear = (message: unknown) => {
      const reply = message as FolderReply;
      if (reply.id === id) end(reply.answer as RemoteAnswer<T>);
    };
    const gone = () => end({ ok: false, failure: 'folder-no-tab' });
    const timer = setTimeout(() => end({ ok: false, failure: 'folder-failed' }), PATIENCE_MS);
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(gone);
    port.postMessage({ ...ask, id });
  });
}

async function read(name: string): Promise<RemoteAnswer<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const answer = await askTab<{ base64: string; size: number }>({ call: 'read', name, at });
    if (!answer.ok) return answer;
    const { base64, size } = answer.value;
    if (size > MOST_BYTES) return { ok: false, failure: 'too-large' };
    const piece = fromBase64(base64);
    pieces.push(piece);
    at += piece.length;
    if (at >= size || piece.length === 0) break;
  }
  const out = new Uint8Array(at);
  let put = 0;
  for (const piece of pieces) {
    out.set(piece, put);
    put += piece.length;
  }
  return { ok: true, value: out };
}

async function create(name: string, bytes: Uint8Array): Promise<RemoteAnswer<null>> {
  const size = bytes.length;
  for (let at = 0; ; at += PIECE) {
    const base64 = toBase64(bytes.subarray(at, at + PIECE));
    const answer = await askTab<null>({ call: 'create', name, at, size, base64 });
    if (!answer.ok || at + PIECE >= size) return answer;
  }
}

/** The match's folder, by way of the notebook tab. */
export const folderHere: Remote = {
  list: () => askTab<Listed[]>({ call: 'list' }),
  read,
  create,
  remove: (name) => askTab<null>({ call: 'remove', name }),
};
