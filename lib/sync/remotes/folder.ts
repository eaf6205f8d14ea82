import { type Listed, MOST_BYTES, MOST_NAMES, type Remote, type RemoteAnswer } from './remote';

const nameOf = (error: unknown) =>
  error instanceof DOMException || error instanceof Error ? error.name : '';

/** The failure of what the browser threw; `missing` is what a file that is not there means. */
function failed(error: unknown, missing: 'missing' | 'folder-gone'): RemoteAnswer<never> {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { ok: false, failure: 'folder-permission' };
    case 'NotFoundError':
      return { ok: false, failure: missing };
    case 'QuotaExceededError':
      return { ok: false, failure: 'folder-full' };
    default:
      return { ok: false, failure: 'folder-failed', detail: String(error).slice(0, 200) };
  }
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return false;
    throw error;
  }
}

/**
 * A folder that a program keeps alike on both computers (Dropbox, OneDrive, Google Drive), through a handle that the
 * person gave. The browser writes a file beside and moves it when it is whole (`createWritable`), so that the program
 * never takes half of one.
 */
export function folderRemote(folder: FileSystemDirectoryHandle): Remote {
  return {
    async list() {
      const listed: Listed[] = [];
      try {
        for await (const entry of folder.values()) {
          if (entry.kind !== 'file') continue;
          if (listed.length >= MOST_NAMES) {
            return { ok: false, failure: 'too-many-names', detail: String(MOST_NAMES) };
          }
          listed.push({ name: entry.name, bytes: -1 });
        }
        return { ok: true, value: listed };
      } catch (error) {
        return failed(error, 'folder-gone');
      }
    },
    async read(name) {
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        if (file.size > MOST_BYTES) return { ok: false, failure: 'too-large' };
        return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
      } catch (error) {
        return failed(error, 'missing');
      }
    },
    async create(name, bytes) {
      try {
        if (await isThere(folder, name)) return { ok: false, failure: 'exists' };
        const file = await folder.getFileHandle(name, { create: true });
        const stream = await file.createWritable();
        try {
          await stream.write(new Uint8Array(bytes));
          await stream.close();
        } catch (error) {
          await stream.abort().catch(() => {});
          await folder.removeEntry(name).catch(() => {});
          throw error;
        }
        return { ok: true, value: null };
      } catch (error) {
        return failed(error, 'folder-gone');
      }
    },
    async remove(name) {
      try {
        await folder.removeEntry(name);
        return { ok: true, value: null };
      } catch (error) {
        const answer = failed(error, 'missing');
        return !answer.ok && answer.failure === 'missing' ? { ok: true, value: null } : answer;
      }
    },
  };
}
